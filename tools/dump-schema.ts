// Writes database/schema.sql: what the migrations make of an empty database.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { startScenarioServer } from '@wenyuan/testkit'
import { describeSchema } from './schema/describe-schema.ts'

const server = await startScenarioServer()
try {
  const database = await server.openDatabase()
  writeFileSync(path.resolve(import.meta.dirname, '../database/schema.sql'), await describeSchema(database))
} finally {
  await server.close()
}
