import { useItemTypes } from '../catalog/item-fields.tsx'

export function useItemTypeName(): (code: string) => string {
  const types = useItemTypes()
  return (code) => types.find(({ value }) => value === code)?.label ?? code
}
