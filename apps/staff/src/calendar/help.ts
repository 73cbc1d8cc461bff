/** What the help page tells about the calendar. */
export const helpTopics = [
  {
    id: 'calendar',
    title: { zh: '日历', en: 'Calendar' },
    body: {
      zh: [
        '日历决定还书日落在闭馆日时怎么顺延、闭馆日收不收超期费、预约在架上留到哪天。每个馆有自己的一份。',
        '先定每周开馆时间，再定例外：在日历上点一天，或按住 Shift 再点一天选一段，然后选“闭馆”或“额外开馆”。额外开馆压过闭馆，闭馆压过法定假日，法定假日压过每周时间。',
        '跟随法定假日的馆，放假闭馆，调休上班的日子开馆。下一年的假日公布后随程序更新。',
        '日历上看到的就是保存以后的样子。已经借出的书，还书日不会因为改日历而变。',
        '已经过去的日子没能开馆（台风、停电），用“事后闭馆”：先看会动哪些还书日、费用、停借和架上期限，再一次宣布。动过的都可以撤销；宣布之后又变动过的，撤销时会列出来。',
        '“免计日”是全网都不计超期费的日子，例如系统故障。只看日历的人也能看到，改要设置的权限。',
      ],
      en: [
        'The calendar decides where a due date goes that falls on a closed day, whether closed days are charged, and until when a hold stays on the shelf. Each branch has its own.',
        'Set the weekly hours first, then the exceptions: click a day, or with Shift another one for a span, and choose “Close” or “Open extra”. An extra opening wins over a closure, a closure over a national holiday, and that over the week.',
        'A branch that follows national holidays is closed on them and open on make-up workdays. Next year’s come with an update once they are announced.',
        'What you see is what will hold once it is saved. Due dates of loans that are out do not move.',
        'Where the branch could not open on days that are over (a typhoon, a power cut), declare a closure afterwards: first see which due dates, charges, suspensions and shelf deadlines move, then declare it in one go. It can be undone; what has changed since is listed then.',
        'Amnesty days are days on which nothing accrues anywhere in the network, such as a system failure. All who see the calendar see them; changing them takes the permission for settings.',
      ],
    },
  },
] as const
