export { type CoverFacts, coverDataUri, drawCover } from './cover.ts'
export { FACES, SCALE, THEMES, type Theme, type ThemeName, type ThemeToken } from './tokens.ts'
