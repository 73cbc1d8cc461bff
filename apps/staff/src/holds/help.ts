/** What the help page says of this screen. */
export const helpTopics = [
  {
    id: 'holds',
    title: { zh: '预约', en: 'Holds' },
    body: {
      zh: [
        '取书单按架位排好，走一遍就能取完。每取到一本就扫一本：系统把它留给队伍里的下一位，并说它上预约架还是装箱送走。',
        '每本在预约架上有一个架位，如 A07：扫到时说，架上和读者那里都看得到；取走或取消后空出来。',
        '预约架上最先到期的排在最前。赭色是今天到期，朱色是已经过期：过期的取下扫一次，系统会留给下一位或让它回书架。',
        '“某书的队伍”先找书，再看谁在等。暂停的预约保留位子，轮到时跳过。有“调整预约次序”权限的人可以移位，原因会留在记录里；在一行里按 Alt+↑ 或 Alt+↓ 也行。“越过几次”点开，看每次为什么没有给这一位。',
        '替读者预约时先看能不能预约：不能的话会列出全部原因；其中可以放行的，由有权限的人逐条勾选放行。读者在电话上时，先勾选核对身份，照来电人说的填姓名和手机后四位；对不上就不办。',
        '“等不到的”列出每一本都丢失、找不到或下架了的预约。选中一些，写一个原因，一次取消；读者会收到通知和这个原因。',
        '“预计准不准”把预约时告诉读者的日子和书真的到的日子相比：十次该有八次落在里面。要有看统计的权限。',
      ],
      en: [
        'The list to fetch is in the order of the shelves, so that one walk is enough. Scan each item as you take it: it is set aside for the next person in the queue, and you are told whether it goes on the hold shelf or into a box.',
        'Each item on the hold shelf has a place, such as A07: it is said at the scan, shown in the list and to the patron, and free again once the item is fetched or the hold is cancelled.',
        'On the hold shelf, what ends first stands on top. Ochre ends today, vermilion has expired: take it off and scan it once, and it goes to the next person or back to its shelf.',
        'For the queue of a title, find the title first. A suspended hold keeps its place and is passed over. Who may reorder can move a hold; the reason is kept in the record. In a row, Alt+↑ and Alt+↓ do it too. “Passed over” opens the times a copy went past, each with its reason.',
        'Before a hold is placed for a patron you see whether it can be. If not, all reasons are listed; those that can be overridden are ticked one by one by someone who may. For a patron on the phone, tick the check of the caller first and enter the name and the last four digits as they are said; without a match nothing is placed.',
        '“Hopeless” lists the holds of which every copy is lost, missing or withdrawn. Choose some, write one reason and cancel them at once; the patrons are told, with that reason.',
        '“Promises” compares the days told at placing with the day the copy came: eight in ten should fall within. It needs the permission to read reports.',
      ],
    },
  },
] as const
