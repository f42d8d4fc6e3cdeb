// One table of all engines, and whether they agree: node report.mjs RESULT FOLDER... ; exit 1 on unequal totals.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [result, ...folders] = process.argv.slice(2);
const read = (folder, name) => (existsSync(`${folder}/${name}.jsonl`) ? readFileSync(`${folder}/${name}.jsonl`, 'utf8').trim().split('\n').filter(Boolean).map(l => JSON.parse(l)) : []);
const lines = ['| items | output | engine | form | T1 ns/item | T2 ns/item | T1 ratio | T2 ratio | totals |', '|---|---|---|---|---|---|---|---|---|'];
let unequal = 0;
let compared = 0;

for (const folder of folders) {
  const ours = read(folder, 'tradecredit');
  const all = [...ours, ...['duckdb', 'polars', 'postgres', 'sqlite'].flatMap(name => read(folder, name))];
  const titles = { totals: 'buckets', currency: 'currency x bucket', customer: 'customer x bucket', index: 'bucket of each item' };
  for (const { output, keys } of ours.filter(o => o.threads === 1)) {
    const own = threads => ours.find(o => o.output === output && o.keys === keys && o.threads === threads);
    const same = all.filter(a => a.output === output && a.keys === keys);
    const rows = new Map();
    for (const one of same) rows.set(`${one.engine}|${one.form}`, [...(rows.get(`${one.engine}|${one.form}`) ?? []), one]);
    for (const group of rows.values()) {
      const [t1, t2] = [1, 2].map(threads => group.find(g => g.threads === threads));
      const equal = group.every(g => g.check === own(1).check);
      compared++;
      unequal += equal ? 0 : 1;
      const ns = t => (t ? t.ns.toFixed(t.ns < 10 ? 2 : 1) : '');
      const ratio = (t, o) => (t && o && group !== rows.values().next().value ? `${(t.ns / o.ns).toFixed(1)}x` : '');
      const title = titles[output] + (keys ? `, ${keys.toLocaleString('en')} customers` : '');
      lines.push(`| ${own(1).items.toLocaleString('en')} | ${title} | ${group[0].engine} | ${group[0].form} | ${ns(t1)} | ${ns(t2)} | ${ratio(t1, own(1))} | ${ratio(t2, own(2) ?? own(1))} | ${equal ? 'equal' : `UNEQUAL: ${group.map(g => g.check).join(' / ')}`} |`);
    }
  }
}

const text = `${lines.join('\n')}\n\nT1, T2: one and two threads. Ratio: how many times as long as the batch of TradeCredit takes with as many threads.\n${compared} results compared, ${unequal} unequal.\n`;
console.log(text);
writeFileSync(result, text);
process.exit(compared > 0 && unequal === 0 ? 0 : 1);
