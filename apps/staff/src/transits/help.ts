/** What the help page says of this screen. */
export const helpTopics = [
  {
    id: 'transits',
    title: { zh: '调拨', en: 'Transits' },
    body: {
      zh: [
        '书要到别的馆去时（回所属馆，或有人在那边预约），还书那一刻就列在“待送”。装一本扫一本，装好一箱送出一箱；箱号空着会自动编，箱单可以打印。',
        '收箱时在“收箱”里逐本扫。扫了箱号，就列出这一箱还没有扫到的。每一本都说放到哪里：上架、预约架，还是再送走。在别的馆、在服务台扫到也算收到。',
        '送出太久还没有扫到的列在“迟迟未到”。找不到就记为丢失：书变成“找不到”，开一个查找任务，为它等的预约排回队里。没有装箱的书不会自己变成丢失。',
        '“不送了”：书留在送出的馆。',
      ],
      en: [
        'An item that is needed at another branch (its home, or where a hold is collected) stands under “To send” from its return on. Scan each one into the box and send the box; without a number it is numbered, and its slip can be printed.',
        'Scan the items of a box under “Receive”. With the number of the box you see what has not been scanned yet. Each scan says where the item goes: its shelf, the hold shelf, or on to another branch. A scan at another branch or at a desk is an arrival too.',
        'What was sent long ago and not scanned since stands under “Not arrived”. What can’t be found is lost: the item is missing, a task to look for it is opened, and its hold waits again. What was never put into a box is not lost by itself.',
        '“Don’t send” keeps an item at the branch it would have left.',
      ],
    },
  },
] as const
