/** `title,isbn` and one row, 诗经, packed by xz: Node can unpack it only with a library, and pack it not at all. */
export const xzSample: Buffer = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQASdGl0bGUsaXNibgror5fnu48sCgAAadndqg5qN4gAASsTnAlI0h+2830BAAAAAARZWg==',
  'base64',
)
