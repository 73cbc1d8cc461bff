export { type CreateStaffResult, createStaff, makePassword } from './create-staff.ts'
export { staffRoutes } from './staff-routes.ts'
