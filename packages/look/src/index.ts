export { type ChargeDay, chargeDays, type DayKind } from './charge-days.ts'
export { CLASS_LETTERS, classLetterOf, className } from './class-names.ts'
export { type CoverFacts, coverDataUri, drawCover } from './cover.ts'
export { type DayParts, dayAfter, dayOf, daysBetween, partsOf, timeOf } from './days.ts'
export {
  type Counted,
  formatAmount,
  formatCount,
  formatDate,
  formatDay,
  formatDaysLeft,
  formatDistance,
  formatDueDate,
  formatInstant,
  formatMoney,
  formatNumber,
  formatTime,
  type Language,
  maskName,
  type StampText,
  stampText,
} from './format.ts'
export { ICON_LINE, ICONS, type IconName, type IconStyle, iconDataUri, iconSvg } from './icons.ts'
export { FISH_TAIL, FISH_TAIL_BOX, faviconSvg, fishTailSvg, type SealStyle, sealDataUri, sealSvg } from './marks.ts'
export { FACES, SCALE, THEMES, type Theme, type ThemeName, type ThemeToken } from './tokens.ts'
