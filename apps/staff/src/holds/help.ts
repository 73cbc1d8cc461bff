/** What the help page says of this screen. */
export const helpTopics = [
  {
    id: 'holds',
    title: { zh: '预约', en: 'Holds' },
    body: {
      zh: [
        '取书单按架位排好，走一遍就能取完。每取到一本就扫一本：系统把它留给队伍里的下一位，并说它上预约架还是装箱送走。',
        '预约架上最先到期的排在最前。赭色是今天到期，朱色是已经过期：过期的取下扫一次，系统会留给下一位或让它回书架。',
        '“某书的队伍”先找书，再看谁在等。暂停的预约保留位子，轮到时跳过。有“调整预约次序”权限的人可以移位，原因会留在记录里。',
        '替读者预约时先看能不能预约：不能的话会列出全部原因；其中可以放行的，由有权限的人逐条勾选放行。',
      ],
      en: [
        'The list to fetch is in the order of the shelves, so that one walk is enough. Scan each item as you take it: it is set aside for the next person in the queue, and you are told whether it goes on the hold shelf or into a box.',
        'On the hold shelf, what ends first stands on top. Ochre ends today, vermilion has expired: take it off and scan it once, and it goes to the next person or back to its shelf.',
        'For the queue of a title, find the title first. A suspended hold keeps its place and is passed over. Who may reorder can move a hold; the reason is kept in the record.',
        'Before a hold is placed for a patron you see whether it can be. If not, all reasons are listed; those that can be overridden are ticked one by one by someone who may.',
      ],
    },
  },
] as const
