/** What the help page tells about imports. */
export const helpTopics = [
  {
    id: 'imports',
    title: { zh: '导入', en: 'Import' },
    body: {
      zh: [
        '把 CSV 或每行一个 JSON 的文件拖进来，常见的列名（题名、作者、ISBN、条码、馆藏地……）会自己认出来；认错了就在“列的对应”里指定。',
        '导入在服务器上进行，可以离开这一页。读不了的行会跳过，写明行号和原因，能下载成 errors.csv，改好以后只导那几行就行。',
        '同一种书不会建两次：ISBN 相同，或题名、责任者、出版社、年份都相同的，会并到已有的那一种。',
        '导错了可以撤销。借过的、有预约的、有人改过的会留下，并列出是哪些。',
      ],
      en: [
        'Drop in a CSV file or one JSON object a line. Usual column names are recognised; where they are not, say so under “Columns”.',
        'The import runs on the server: you may leave the page. Rows that can’t be read are skipped, with number and reason, and can be had as errors.csv to put right and import again.',
        'A title is not made twice: the same ISBN, or the same title, authors, publisher and year, is merged with what is there.',
        'An import can be undone. What was lent, is on hold or was changed since stays, and is listed.',
      ],
    },
  },
] as const
