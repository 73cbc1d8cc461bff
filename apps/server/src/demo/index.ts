export { type PlantedDemo, plantDemo } from './plant-demo.ts'
