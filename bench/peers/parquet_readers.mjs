// Reads Parquet files with hyparquet and with DuckDB, and holds every cell against the CSV of the same name, where there is one.
import { createReadStream, existsSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { resolve } from 'node:path'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { DuckDBInstance } from '@duckdb/node-api'

const database = await (await DuckDBInstance.create(':memory:')).connect()

/** Rows as texts: a time in ISO 8601, a number in the digits of JavaScript, nothing where there is no number. */
const text = value => value === null || value === undefined ? '' : value instanceof Date ? value.toISOString() : String(value)

async function hyparquet(file) {
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file) })
  return { names: Object.keys(rows[0]), rows: rows.map(row => Object.values(row)) }
}

async function duckdb(file) {
  const reader = await database.runAndReadAll(`select epoch_ms(time) as time, columns(* exclude time) from '${file}'`)
  return { names: reader.columnNames(), rows: reader.getRows().map(([time, ...numbers]) => [new Date(Number(time)), ...numbers]) }
}

async function csv(file) {
  const lines = createInterface({ input: createReadStream(file) })
  let names, rows = []
  for await (const line of lines) {
    const cells = line.split(',')
    if (names) rows.push([new Date(cells[0]), ...cells.slice(1).map(cell => cell === '' ? null : Number(cell))])
    else names = cells
  }
  return { names, rows }
}

function difference(expected, found) {
  if (text(expected.names) !== text(found.names)) return `the columns are ${found.names}`
  if (expected.rows.length !== found.rows.length) return `${found.rows.length} rows instead of ${expected.rows.length}`
  for (let row = 0; row < expected.rows.length; row++)
    for (let column = 0; column < expected.names.length; column++)
      if (text(expected.rows[row][column]) !== text(found.rows[row][column]))
        return `row ${row}, ${expected.names[column]}: ${text(found.rows[row][column])} instead of ${text(expected.rows[row][column])}`
  return null
}

let hasFailed = false
for (const file of process.argv.slice(2)) {
  const beside = file.replace(/parquet$/, 'csv')
  const expected = existsSync(beside) ? await csv(beside) : null
  for (const [name, read] of Object.entries({ hyparquet, duckdb })) {
    const found = await read(resolve(file))
    const wrong = expected && difference(expected, found)
    hasFailed ||= Boolean(wrong)
    const cells = found.rows.length * found.names.length
    console.log(`${file}: ${name} ${wrong ? `differs: ${wrong}` : `reads ${cells} cells${expected ? ', all as in the CSV' : `: ${found.rows.map(row => row.map(text)).join(' | ')}`}`}`)
  }
}
process.exit(hasFailed ? 1 : 0)
