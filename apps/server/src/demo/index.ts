export { atDemoOpening } from './demo-opening.ts'
export { type PlantedDemo, plantDemo } from './plant-demo.ts'
export { settleDemo } from './settle-demo.ts'
