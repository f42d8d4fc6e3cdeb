// DuckDB over items.csv: node duckdb.mjs FOLDER ITEMS SECONDS
import { appendFileSync, writeFileSync } from 'node:fs';
import { DuckDBInstance, version } from '@duckdb/node-api';
import { AS_OF, bucketOf, forms, median } from './queries.mjs';

const [folder, itemsText, secondsText] = process.argv.slice(2);
const [items, seconds] = [Number(itemsText), Number(secondsText)];
const output = `${folder}/duckdb.jsonl`;
writeFileSync(output, '');

const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
const rows = async sql => (await connection.runAndReadAll(sql)).getRows();

await rows(`CREATE TABLE items AS SELECT * FROM read_csv('${folder}/items.csv', header = true, columns =
  {'due': 'DATE', 'amount': 'BIGINT', 'currency': 'UTINYINT', 'customer1000': 'INTEGER', 'customer100000': 'INTEGER', 'customer1000000': 'INTEGER'})`);
const age = `(DATE '${AS_OF}' - due)`;
const index = {
  output: 'index', keys: 0, form: 'table made',
  timed: `CREATE OR REPLACE TABLE buckets AS SELECT (${bucketOf(age)})::UTINYINT AS b FROM items`,
  check: 'SELECT count(*), sum(b), 0 FROM buckets',
};

for (const threads of [1, 2]) {
  await rows(`SET threads = ${threads}`);
  for (const query of [...forms(age, [1000, 100000, 1000000]), index]) {
    await rows(query.timed);
    const samples = [];
    const end = performance.now() + 1000 * seconds;
    while (samples.length < 3 || (performance.now() < end && samples.length < 15)) {
      const start = performance.now();
      await rows(query.timed);
      samples.push(performance.now() - start);
    }
    const answer = await rows(query.check);
    appendFileSync(output, JSON.stringify({
      engine: `DuckDB ${version()}`, form: query.form, output: query.output, keys: query.keys, threads, items,
      ns: median(samples) * 1e6 / items, check: answer[0].join(' '),
    }) + '\n');
  }
}
