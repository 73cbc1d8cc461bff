/** How wide a text is when set. */
export type Measure = (text: string) => number

// A Latin word or number stays whole; every Chinese character may begin a line, but for closing marks.
const PIECES =
  /[\p{Script=Latin}\p{N}\p{M}.,:;%/@_+#&'’=()\-−¥￥]+|\s+|[（《〈「『“‘〔【]*.[，。；：！？、）》〉」』”’〕】…—]*/gu

/** Breaks text into lines no wider than that; a piece that is wider alone is cut by characters. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure))
}

function breakParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(PIECES) ?? []) {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = ''
    for (const char of piece.trimStart()) {
      if (line !== '' && measure(line + char) > width) {
        lines.push(line)
        line = ''
      }
      line += char
    }
  }
  return [...lines, line.trimEnd()]
}
