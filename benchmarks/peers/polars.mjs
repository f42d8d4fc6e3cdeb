// Polars over items.csv: POLARS_MAX_THREADS=N node polars.mjs FOLDER ITEMS SECONDS
import { appendFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import pl from 'nodejs-polars';
import { AS_OF, median } from './queries.mjs';

const [folder, itemsText, secondsText] = process.argv.slice(2);
const [items, seconds, threads] = [Number(itemsText), Number(secondsText), Number(process.env.POLARS_MAX_THREADS)];
const version = createRequire(import.meta.url)('nodejs-polars/package.json').version;
const today = Date.parse(AS_OF) / 86400000;

// The due date as a day number, as the columns of the other side have it; comparing and counting beats when/then chains here.
const table = pl
  .readCSV(`${folder}/items.csv`, { tryParseDates: true })
  .withColumn(pl.col('due').cast(pl.Int32).alias('due'));
const bucket = [0, 30, 60, 90, 120]
  .map(edge => pl.col('due').lt(pl.lit(today - edge)).cast(pl.Int32))
  .reduce((sum, one) => sum.add(one));

const aggregates = [pl.col('amount').sum().alias('s'), pl.col('amount').count().alias('n')];
const plain = key => table.lazy().select(pl.col(key).alias('r'), bucket.alias('b'), pl.col('amount')).groupBy(['r', 'b']).agg(...aggregates);
const dueFirst = key =>
  table.lazy().select(pl.col(key).alias('r'), pl.col('due'), pl.col('amount')).groupBy(['r', 'due']).agg(...aggregates)
    .select(pl.col('r'), bucket.alias('b'), pl.col('s'), pl.col('n')).groupBy(['r', 'b']).agg(pl.col('s').sum(), pl.col('n').sum());

const totals = table.withColumn(pl.lit(0).alias('all'));
const plainTotals = () => totals.lazy().select(bucket.alias('b'), pl.col('amount')).groupBy(['b']).agg(...aggregates).withColumn(pl.lit(0).alias('r'));
const dueFirstTotals = () =>
  table.lazy().groupBy(['due']).agg(...aggregates).select(bucket.alias('b'), pl.col('s'), pl.col('n')).groupBy(['b']).agg(pl.col('s').sum(), pl.col('n').sum()).withColumn(pl.lit(0).alias('r'));

const queries = [
  { output: 'totals', keys: 0, form: 'plain', run: plainTotals },
  { output: 'totals', keys: 0, form: 'due date first', run: dueFirstTotals },
  { output: 'currency', keys: 0, form: 'plain', run: () => plain('currency') },
  { output: 'currency', keys: 0, form: 'due date first', run: () => dueFirst('currency') },
  ...[1000, 100000, 1000000].map(keys => ({ output: 'customer', keys, form: 'plain', run: () => plain(`customer${keys}`) })),
];

for (const query of queries) {
  let cells = query.run().collectSync();
  const samples = [];
  const end = performance.now() + 1000 * seconds;
  while (samples.length < 3 || (performance.now() < end && samples.length < 15)) {
    const start = performance.now();
    cells = query.run().collectSync();
    samples.push(performance.now() - start);
  }
  const [r, b, s, n] = ['r', 'b', 's', 'n'].map(name => cells.getColumn(name).toArray());
  let [sums, counts] = [0n, 0n];
  for (let i = 0; i < b.length; i++) {
    sums += BigInt(s[i]) * BigInt(Number(r[i]) % 97 + 1) * BigInt(Number(b[i]) + 1);
    counts += BigInt(n[i]) * BigInt(Number(r[i]) % 89 + 1) * BigInt(Number(b[i]) + 1);
  }
  appendFileSync(`${folder}/polars.jsonl`, JSON.stringify({
    engine: `Polars (node ${version})`, form: query.form, output: query.output, keys: query.keys, threads, items,
    ns: median(samples) * 1e6 / items, check: `${b.length} ${sums} ${counts}`,
  }) + '\n');
}
