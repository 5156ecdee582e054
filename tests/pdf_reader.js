// A PDF reader without a page: fields with scripts, typed into one after the other as Acrobat and PDFium do it.
// One case a line on stdin, its outcome a line on stdout:
// {"fields": {name: {"K": script, "V": …, "F": …, "C": …}}, "order": [names worked out], "typed": [[name, text], …]}
// -> {"values": {name: text}, "shown": {name: text}, "alerts": [text]}
"use strict";
const vm = require("node:vm");

function open(fields) {
  const values = Object.fromEntries(Object.keys(fields).map((name) => [name, ""]));
  const alerts = [];
  // Acrobat hands a script a number where a field looks like one.
  const seen = (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);
  const doc = { getField: (name) => ({ value: seen(values[name]) }) };
  const dates = { AFDate_FormatEx() {}, AFDate_KeystrokeEx() {} }; // readers bring them along
  const app = { alert: (text) => alerts.push(text) };
  const run = (script, event) => {
    const context = vm.createContext({ ...doc, ...dates, app, event: { rc: true, ...event } });
    if (script) vm.runInContext(script, context);
    return context.event;
  };
  return { values, alerts, run };
}

function typed(reader, fields, name, text) {
  const { K, V } = fields[name];
  let value = "";
  for (const key of text) {
    const { rc, change } = reader.run(K, { change: key, value, willCommit: false });
    if (rc) value += change;
  }
  if (!reader.run(K, { change: "", value, willCommit: true }).rc) return;
  if (!reader.run(V, { value }).rc) return;
  reader.values[name] = value;
}

function outcome({ fields, order, typed: entries }) {
  const reader = open(fields);
  for (const [name, text] of entries) {
    typed(reader, fields, name, text);
    for (const one of order) reader.values[one] = String(reader.run(fields[one].C, { value: reader.values[one] }).value);
  }
  const shown = {};
  for (const [name, { F }] of Object.entries(fields)) shown[name] = String(reader.run(F, { value: reader.values[name] }).value);
  return { values: reader.values, shown, alerts: reader.alerts };
}

require("node:readline")
  .createInterface({ input: process.stdin })
  .on("line", (line) => process.stdout.write(JSON.stringify(outcome(JSON.parse(line))) + "\n"));
