export { ADMIN_USERNAME, type FirstStart, plantNetwork } from './plant-network.ts'
