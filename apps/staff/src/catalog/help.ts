/** What the help page tells about the catalogue. */
export const helpTopics = [
  {
    id: 'titles',
    title: { zh: '书目', en: 'Catalogue' },
    body: {
      zh: [
        '输入框里打几个字就开始找：题名、作者、出版社都行，ISBN 和条码要打全或扫一下。右边写着每个馆还有几本在架。',
        '上面的筛选按整个结果计数，选了以后地址也跟着变，可以收藏、发给同事，按后退就回到上一步。',
        '“新增书目”只记书本身；存好以后会到它的页面，再加馆藏。目录里已经有的书不会重复建，会带你去那一种。',
      ],
      en: [
        'Type a few letters and the search begins: title, author, publisher; an ISBN or a barcode in full, or scanned. At the right stands how many copies each branch has on the shelf.',
        'The filters count the whole answer. What you choose is kept in the address: it can be bookmarked or sent on, and Back undoes it.',
        'Adding a title records the book itself; you then come to its page, where copies are added. A book that is there already is not added twice: you are led to it.',
      ],
    },
  },
  {
    id: 'title',
    title: { zh: '一种书和它的馆藏', en: 'A title and its copies' },
    body: {
      zh: [
        '左边是每一册：条码、状态、在哪个馆、架位、什么时候该还。点条码看那一册，点“预约队列”看谁在等。',
        '“加一册”里扫一个条码就加上一册，类型、馆、架位留着，可以接着扫下一册。',
        '改的时候如果别人先改了，会把两边不一样的地方并排列出来，由你决定留哪个，填的不会丢。',
      ],
      en: [
        'At the left stands each copy: barcode, status, branch, shelf, and when it is due. Its barcode leads to the copy, the queue to those who wait.',
        'In “Add a copy” each scan adds one; type, branch and shelf stay for the next scan.',
        'If somebody else changed the title meanwhile, both versions are shown side by side and you decide. Nothing you typed is lost.',
      ],
    },
  },
  {
    id: 'item',
    title: { zh: '一册', en: 'A copy' },
    body: {
      zh: [
        '状态里只有“在架、加工中、待修、找不到、已注销”可以由人来改；借出、预约架、在路上由借还决定。',
        '右边写着这一册现在能不能借、能不能还、能不能预约，不行的写出全部原因。要办就去服务台。',
      ],
      en: [
        'Only on the shelf, being processed, in repair, missing and withdrawn are yours to set; on loan, hold shelf and in transit come from circulation.',
        'At the right stands whether it can be lent, returned or held now, with every reason against. The acts themselves are done at the desk.',
      ],
    },
  },
] as const
