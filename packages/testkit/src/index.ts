export * from './database/index.ts'
export * from './scenario/index.ts'
export * from './scenario-world/index.ts'
