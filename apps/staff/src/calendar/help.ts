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
      ],
      en: [
        'The calendar decides where a due date goes that falls on a closed day, whether closed days are charged, and until when a hold stays on the shelf. Each branch has its own.',
        'Set the weekly hours first, then the exceptions: click a day, or with Shift another one for a span, and choose “Close” or “Open extra”. An extra opening wins over a closure, a closure over a national holiday, and that over the week.',
        'A branch that follows national holidays is closed on them and open on make-up workdays. Next year’s come with an update once they are announced.',
        'What you see is what will hold once it is saved. Due dates of loans that are out do not move.',
      ],
    },
  },
] as const
