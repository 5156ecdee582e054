// Searches in the files of a portal, as its page does: node portal_search.js <theme's js folder> <output>. A line of the input
// is a query, each of the output the addresses that are found, as JSON.
"use strict";

const fs = require("fs");
const vm = require("vm");

const [scripts, output] = process.argv.slice(2);
const cores = ["text", "spelling", "pairs", "rank", "context", "distress", "lookup"];
const context = vm.createContext({});
for (const name of cores) {
  vm.runInContext(fs.readFileSync(`${scripts}/tools/search/core/${name}.js`, "utf8"), context);
}
const read = { files: 0 };
const held = (sort, number) => {
  const holder = vm.createContext({ searchFiles: { take: (...given) => (holder.value = given[3]) } });
  vm.runInContext(fs.readFileSync(`${output}/search/${sort}-${number}.js`, "utf8"), holder);
  read.files += 1;
  return holder.value;
};
const count = (sort) => fs.readdirSync(`${output}/search`).filter((name) => name.startsWith(`${sort}-`)).length;
const kept = new Map();
const once = (sort, number) => {
  const name = `${sort}-${number}`;
  if (!kept.has(name)) {
    kept.set(name, held(sort, number));
  }
  return kept.get(name);
};
const core = (name) => vm.runInContext(name, context);
const files = {
  titles: async () =>
    Array.from({ length: count("titles") }, (_, number) => once("titles", number))
      .flat()
      .flatMap((rows, shard) => rows.map((row, place) => core("rank").found(row, shard, place))),
  shard: async (number) => {
    const texts = once("texts", number);
    return { texts, plain: texts.map(core("plainText").folded) };
  },
  lines: async (pair) => once("pairs", core("pairs").bucket(pair, count("pairs"))),
  shards: () => count("texts"),
  whole: () => count("pairs") === 0,
};
const lookup = core("lookupIn")(files);

(async () => {
  for await (const query of require("readline").createInterface({ input: process.stdin })) {
    const hits = await lookup.hits(core("plainText").terms(query));
    console.log(JSON.stringify(core("rank").sorted(hits, false).map((hit) => hit.found.url)));
  }
})();
