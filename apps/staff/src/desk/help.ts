/** What the help page says of the desk. */
export const helpTopics = [
  {
    id: 'desk',
    title: { zh: '服务台：借、还、续', en: 'The desk: lend, return, renew' },
    body: {
      zh: [
        '所有东西都扫进上面那个框：读者证、手机上的电子证、书的条码、ISBN，也可以输入姓名或书名，用上下键选。光标离开了也不要紧，直接打字就回到框里。',
        '自动方式下，先扫读者证再扫书是借，没有读者时扫书是还。书已经在这位读者名下，会问是续借还是还书。F2 只借，F3 只还，F4 只续，F6 取预约，F1 回到自动。',
        '结果只有一个，下一次扫描就换掉；以前的在下面的表里，也可以在框空着时按上下键翻看。上一件办错了，一分钟内按 Ctrl Z 撤销。',
        '网络断了，扫的东西会留着排队，连上后按“再试一次”接着办，不会办两遍。',
      ],
      en: [
        'Everything is scanned into the field at the top: cards, digital cards on a phone, item barcodes, ISBNs; names and titles can be typed and chosen with the arrows. Wherever the focus is, typing goes back to the field.',
        'In auto mode items are lent after a card and returned without one. An item that this patron already has is asked about: renew or return. F2 only lends, F3 only returns, F4 only renews, F6 hands out holds, F1 is auto again.',
        'There is one result, replaced by the next scan; earlier ones are in the table below, or by the arrows while the field is empty. The last act can be undone for a minute with Ctrl Z.',
        'Without a network, scans wait in their order. Once it is back press “Try again”: nothing is done twice.',
      ],
    },
  },
  {
    id: 'desk-refusal',
    title: { zh: '服务台：不能借的时候', en: 'The desk: when it says no' },
    body: {
      zh: [
        '不能借时，所有原因都会列出来，每条写着是规则的第几行，下面是怎样就能办。能在服务台解决的有按钮：收费、先还某一本。',
        '有放行权限的人在原因旁边打勾，选一个理由或自己写，再按“放行并借出”；理由会留在记录里。没有权限的，会写着要哪一个权限。',
        '书登记在别人名下，却拿到了服务台：按“先还再借”，原来的借阅按规则结清，再借给这位读者。',
      ],
      en: [
        'A refusal lists every reason with its line of the policy, and below what would make it a yes. What the desk can settle has a button: taking a payment, returning an item first.',
        'Who may override ticks the reasons, chooses or writes why, and presses “Override and lend”; the reason stays in the record. Where a permission is missing, it says which.',
        'An item that is on loan to someone else but lies on the desk: “Return, then lend” settles the first loan by the rules and lends it to this patron.',
      ],
    },
  },
  {
    id: 'desk-return',
    title: { zh: '服务台：还书和还书箱', en: 'The desk: returns and the return box' },
    body: {
      zh: [
        '还书的结果先说放到哪里：上架、预约架、送到别的馆、待修，颜色和声音各不相同。右边数着这一批各放了几本，和书车对一对。',
        '书有破损，在结果里选品相和程度，写一句看到了什么，按“记下品相”；时间不变，赔偿按规则算。',
        '清还书箱时，按“还书时间”选昨天，这一批都按昨天闭馆算。黄色的提醒会一直在，办完按“改回现在”。',
      ],
      en: [
        'A return first says where the item goes: the shelf, the hold shelf, another branch, repair; each has its colour and sound. The panel at the right counts the batch, to check the trolleys against.',
        'If something is damaged, choose condition and severity in the result, say what is seen, and press “Note the condition”. The time stays; the charge follows the policy.',
        'When emptying the return box, press “Return time” and choose yesterday: the batch counts as of its closing time. The ochre strip stays until you press “Back to now”.',
      ],
    },
  },
  {
    id: 'desk-slips',
    title: { zh: '服务台：小票、声音、摄像头', en: 'The desk: slips, sounds, camera' },
    body: {
      zh: [
        '按 Alt P 给这位读者打一张小票，第一次会问纸宽（58、80 毫米或 A6）和打印方式，记在这台电脑上。热敏打印机可以不出窗口直接打；浏览器不支持时会存成文件。',
        '六种声音可以一个个关掉。没有扫码枪时用摄像头：扫到一个办一个，同一个码要拿开再放回来才算第二次。',
      ],
      en: [
        'Alt P prints one slip for this patron. The first time it asks for the paper (58 or 80 mm, or A6) and the way, and keeps both on this computer. Thermal printers can print without a window; where the browser can’t, a file is saved.',
        'Each of the six sounds can be switched off. Without a scanner use the camera: each code is taken once, and again only after it has left the picture.',
      ],
    },
  },
] as const
