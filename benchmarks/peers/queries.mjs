// The same questions for every SQL engine. Age is days past due; the edges are 0, 30, 60, 90, 120.

export const AS_OF = '2026-11-20';

export const bucketOf = age =>
  `CASE WHEN ${age} <= 0 THEN 0 WHEN ${age} <= 30 THEN 1 WHEN ${age} <= 60 THEN 2 WHEN ${age} <= 90 THEN 3 WHEN ${age} <= 120 THEN 4 ELSE 5 END`;

// Most forms make rows (r, b, s, n): row, bucket, sum and count. `age` is the engine's expression over `due`.
export function forms(age, keyCounts) {
  const bucket = bucketOf(age);
  const plain = key => `SELECT ${key} AS r, ${bucket} AS b, sum(amount) AS s, count(*) AS n FROM items GROUP BY 1, 2`;
  const dueFirst = key =>
    `SELECT r, ${bucket} AS b, sum(s) AS s, sum(n) AS n FROM (SELECT ${key} AS r, due, sum(amount) AS s, count(*) AS n FROM items GROUP BY 1, 2) AS days GROUP BY 1, 2`;
  const buckets = [0, 1, 2, 3, 4, 5];
  const wide = key =>
    `SELECT r, ${buckets.map(b => `sum(CASE WHEN b = ${b} THEN amount ELSE 0 END) AS s${b}, sum(CASE WHEN b = ${b} THEN 1 ELSE 0 END) AS n${b}`).join(', ')}
     FROM (SELECT ${key} AS r, ${bucket} AS b, amount FROM items) AS aged GROUP BY r`;
  const wideCheck = key =>
    `SELECT ${['sum(CASE WHEN n# > 0 THEN 1 ELSE 0 END)', 'sum(s# * (r % 97 + 1) * (# + 1))', 'sum(n# * (r % 89 + 1) * (# + 1))']
      .map(part => buckets.map(b => part.replaceAll('#', b)).join(' + ')).join(', ')} FROM (${wide(key)}) AS customers`;
  const wideTimed = key => `SELECT count(*), ${buckets.map(b => `sum(s${b}), sum(n${b})`).join(', ')} FROM (${wide(key)}) AS customers`;
  const long = (output, keys, form, sql) => ({ output, keys, form, timed: timed(sql), check: check(sql) });
  return [
    long('totals', 0, 'plain', plain('0')),
    long('totals', 0, 'due date first', dueFirst('0')),
    long('currency', 0, 'plain', plain('currency')),
    long('currency', 0, 'due date first', dueFirst('currency')),
    ...keyCounts.flatMap(keys => [
      long('customer', keys, 'plain', plain(`customer${keys}`)),
      { output: 'customer', keys, form: 'sums of CASE', timed: wideTimed(`customer${keys}`), check: wideCheck(`customer${keys}`) },
    ]),
  ];
}

// What is timed: every sum and count is made, and none is carried to the client.
const timed = sql => `SELECT count(*), sum(s), sum(n) FROM (${sql}) AS cells`;

// What is compared: how many cells hold something, and two sums that a moved cent or item changes.
const check = sql =>
  `SELECT count(*), sum(s * (r % 97 + 1) * (b + 1)), sum(n * (r % 89 + 1) * (b + 1)) FROM (${sql}) AS cells`;

export function median(samples) {
  const sorted = samples.slice().sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
