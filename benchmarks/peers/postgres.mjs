// PostgreSQL over items.csv, on a server that compare.sh has started: node postgres.mjs FOLDER ITEMS SOCKETS
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { AS_OF, forms } from './queries.mjs';

const [folder, itemsText, sockets] = process.argv.slice(2);
const items = Number(itemsText);
const psql = input => execFileSync('psql', ['-h', sockets, '-U', 'postgres', '-d', 'postgres', '-q', '-t', '-A', '-v', 'ON_ERROR_STOP=1'], { input, encoding: 'utf8' });
const version = psql('SHOW server_version;').trim().split(' ')[0];

psql(`CREATE TABLE items (due DATE, amount BIGINT, currency SMALLINT, customer1000 INTEGER, customer100000 INTEGER, customer1000000 INTEGER);
\\copy items FROM '${folder}/items.csv' WITH (FORMAT csv, HEADER true)
VACUUM ANALYZE items;`);
const age = `(DATE '${AS_OF}' - due)`;
const lines = [];
for (const threads of [1, 2]) {
  const set = `SET work_mem = '1GB'; SET max_parallel_workers_per_gather = ${threads - 1}; SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET jit = off;`;
  for (const query of forms(age, [1000, 100000]).filter(q => q.form === 'plain')) {
    const answer = psql(`${set}\n${query.check};\n\\timing on\n${query.timed};\n${query.timed};`);
    const times = [...answer.matchAll(/Time: ([0-9.]+) ms/g)].map(m => Number(m[1]));
    lines.push(JSON.stringify({
      engine: `PostgreSQL ${version}`, form: query.form, output: query.output, keys: query.keys, threads, items,
      ns: Math.min(...times) * 1e6 / items, check: answer.trim().split('\n')[0].replaceAll('|', ' '),
    }));
  }
}
writeFileSync(`${folder}/postgres.jsonl`, lines.join('\n') + '\n');
