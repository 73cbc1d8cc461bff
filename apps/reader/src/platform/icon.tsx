import { View } from '@tarojs/components'
import { type IconName, iconDataUri } from '@wenyuan/look'
import type { ReactNode } from 'react'

/** Mini-programs draw no inline SVG: the icon is a mask, through which the text's colour shows in either theme. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }): ReactNode {
  const image = `url("${iconDataUri(name, { color: '#000' })}")`
  return <View className={`icon icon--mask ${className ?? ''}`} style={{ WebkitMaskImage: image, maskImage: image }} />
}
