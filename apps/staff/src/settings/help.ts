/** What the help page says of this screen. */
export const helpTopics = [
  {
    id: 'settings',
    title: { zh: '设置', en: 'Settings' },
    body: {
      zh: [
        '图书馆名称、默认语言、规则按哪个馆、法定节假日、读者能不能自己办证，都在“图书馆”里。改了马上生效，记录里留下是谁改的。',
        '读者类型、单册类型和馆用代码来认：代码定了不改，名称随时可以改。新类型要到“规则”页给它加一行，才有自己的规则。',
        '接口密钥给自助机、统计系统这些机器用，一台一把，只给它要用的权限。密钥只显示一次，丢了就作废再建。',
      ],
      en: [
        'Under “Library” are its name and language, which branch the policy goes by, national holidays, and whether patrons may register themselves. A change holds at once, and the record tells who made it.',
        'Patron types, item types and branches are known by a code that stays; the name can be changed at any time. A new type needs a line of its own in the policy to have rules of its own.',
        'API keys are for machines and other programs: one for each, with no more than it needs. A key is shown once; a lost one is revoked and made anew.',
      ],
    },
  },
] as const
