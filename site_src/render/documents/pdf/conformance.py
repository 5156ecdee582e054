"""What a PDF says it conforms to: PDF/UA-1 for readers, and PDF/A-2a for the archive where it has no fields.

One file is both, so nobody has to know which copy to keep. WeasyPrint can say only one
of them; here the metadata is written anew. PDF/A knows no PDF/UA and asks that a
property it does not know be described (ISO 19005-2, 6.6.2.3).
"""

from __future__ import annotations

from xml.sax.saxutils import escape

from pikepdf import Pdf

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>{archive}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

_ARCHIVE = """
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""


def declare(pdf: Pdf) -> None:
    """Write into the metadata of a tagged PDF its title and what it conforms to.

    One with an output intent was laid out for the archive (see `press.printed`).
    """
    pdf.Root.Metadata.write(
        _PACKET.format(
            title=escape(str(pdf.docinfo["/Title"])),
            producer=escape(str(pdf.docinfo["/Producer"])),
            archive=_ARCHIVE if "/OutputIntents" in pdf.Root else "",
        ).encode()
    )
