// SQLite over items.csv through its command line: node sqlite.mjs FOLDER ITEMS SECONDS
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { AS_OF, forms } from './queries.mjs';

const [folder, itemsText, seconds] = process.argv.slice(2);
const items = Number(itemsText);
const database = `${folder}/items.sqlite`;
const sqlite = input => execFileSync('sqlite3', [database], { input, encoding: 'utf8' });
const version = execFileSync('sqlite3', ['--version'], { encoding: 'utf8' }).split(' ')[0];

// The due date as a day number: SQLite has no dates, and text would cost it more.
sqlite(`CREATE TABLE raw (due TEXT, amount INTEGER, currency INTEGER, customer1000 INTEGER, customer100000 INTEGER, customer1000000 INTEGER);
.import --csv --skip 1 ${folder}/items.csv raw
CREATE TABLE items AS SELECT CAST(julianday(due) - 2440587.5 AS INTEGER) AS due, amount, currency, customer1000, customer100000, customer1000000 FROM raw;
DROP TABLE raw;`);
const age = `(${Date.parse(AS_OF) / 86400000} - due)`;
const lines = forms(age, [1000, 100000]).filter(q => q.form === 'plain').map(query => {
  const answer = sqlite(`PRAGMA cache_size = -1000000;\n${query.check};\n.timer on\n${`${query.timed};\n`.repeat(seconds < 1 ? 1 : 3)}`);
  const times = [...answer.matchAll(/Run Time: real ([0-9.]+)/g)].map(m => Number(m[1]));
  return JSON.stringify({
    engine: `SQLite ${version}`, form: query.form, output: query.output, keys: query.keys, threads: 1, items,
    ns: Math.min(...times) * 1e9 / items, check: answer.split('\n')[0].replaceAll('|', ' '),
  });
});
writeFileSync(`${folder}/sqlite.jsonl`, lines.join('\n') + '\n');
