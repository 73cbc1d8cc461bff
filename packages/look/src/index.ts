export { type CoverFacts, coverDataUri, drawCover } from './cover.ts'
export { ICON_LINE, ICONS, type IconName, type IconStyle, iconDataUri, iconSvg } from './icons.ts'
export { FISH_TAIL, FISH_TAIL_BOX, faviconSvg, fishTailSvg, type SealStyle, sealDataUri, sealSvg } from './marks.ts'
export { FACES, SCALE, THEMES, type Theme, type ThemeName, type ThemeToken } from './tokens.ts'
