/** What the help page says of this screen. */
export const helpTopics = [
  {
    id: 'record',
    title: { zh: '记录', en: 'Record' },
    body: {
      zh: [
        '馆里办的每一件事都有一条：什么时候、谁、什么事、和谁或哪一本有关。记下以后不能改也不能删，办错了的事会另有一条撤销。',
        '上面可以扫读者证或条码，也可以打书名；再按什么事、谁办的、哪几天来缩小。查到的地址可以发给同事。',
        '每一条都锁在一条链上：每一环含着前一环的指纹。“核验记录”从头走一遍，少一条、改一个字都会指出是哪一环。',
        '记录里人只写编号，要看是谁请点过去；看读者资料和借阅历史本身也会留下一条。',
      ],
      en: [
        'Everything done in the library has an entry: when, who, what, and about whom or which copy. Entries are never changed or deleted; what was done wrongly gets another entry that undoes it.',
        'Scan a card or a barcode on top, or type a title; then narrow by what, who and which days. The address can be sent on.',
        'The entries form a chain: each link holds the fingerprint of the one before. “Verify the record” walks it from the beginning and names the link where anything is missing or changed.',
        'People stand in the record by number only; follow the link to see who it is. Looking at a patron’s data or loan history leaves an entry itself.',
      ],
    },
  },
] as const
