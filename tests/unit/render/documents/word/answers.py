"""What people write into a form: words of the usual length, by what a blank is called."""

from __future__ import annotations

from site_src.model.form.blanks import fields, tables
from site_src.model.form.field import Answer
from site_src.model.form.table import cell_name
from site_src.model.types.form import Form
from tests.unit.render.documents.word.portal import short

USUAL = {
    "姓名": "欧阳示例",
    "学历": "硕士研究生",
    "资质": "国家二级心理咨询师、家庭教育指导师",
    "服务内容": "个体咨询、团体辅导",
    "服务功能": "放松减压、团体辅导",
    "地址": "示例市示例区大学路1号示例学院行政楼二楼工会办公室",
    "设备名称": "沙盘、音乐放松椅、心理测评一体机",
    "名称": "示例市示例职业技术学院附属实验小学教育集团工会委员会",
    "邮箱": "gonghui@example.edu.cn",
    "电话": "0519-01234567",
    "联系方式": "0519-01234567、0519-01234568",
    "年限": "12",
}
LONG = "结合本单位实际开展教职工身心健康服务，每学期安排讲座、团体辅导和个体咨询。" * 3


def usual_answers(form: Form) -> dict[str, str]:
    """Return an answer of the usual length for every blank."""
    found = {}
    for name, _, _, answer, _ in fields(form):
        if "." not in name:
            found[name] = _usual(answer) if isinstance(answer, Answer) else "同意推荐"
    for table in tables(form):
        for column in table.columns:
            if not column.is_filled:
                for row in range(1, table.own_rows + 1):
                    found[cell_name(table, row, column)] = _usual(column)
    return found


def _usual(answer: Answer) -> str:
    if answer.type == "multiline":
        return LONG[: answer.max_chars or len(LONG)]
    said = next((text for word, text in USUAL.items() if word in answer.label), "")
    return said if said and answer.type in ("text", "phone", "email") else short(answer)
