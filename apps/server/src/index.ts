export { type BuildOptions, buildApp } from './app.ts'
export { type FirstStart, plantNetwork } from './first-start/index.ts'
export { type OpenNetwork, openNetwork } from './open-network.ts'
