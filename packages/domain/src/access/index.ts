export { type Actor, actorName, type Grant, grantsOfRoles, isAllowed, isOwnOrActedFor } from './actor.ts'
export { grantedOverrides, OVERRIDE_PERMISSION, type OverridableAct, permissionsThatLift } from './overrides.ts'
export { PERMISSIONS, PERMISSIONS_OF, type Permission, ROLES, type Role } from './permissions.ts'
