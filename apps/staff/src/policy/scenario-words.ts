import type { WordsOf } from '../words/language.ts'

export type ScenarioWords = {
  title: string
  files: string
  none: string
  noneNote: string
  newFile: string
  upload: string
  unsaved: string
  changedBy: (who: string, when: string) => string
  choose: string
  chooseNote: string
  fileGone: string
  fileName: string
  fileNameHelp: string
  nameTaken: string
  nameWrong: string
  tooLarge: string
  begin: string
  cancel: string
  text: string
  textHelp: string
  save: string
  saving: string
  saved: (name: string) => string
  remove: string
  removed: (name: string) => string
  undo: string
  restored: (name: string) => string
  faults: (count: number) => string
  line: (number: string) => string
  staleHead: string
  staleNote: string
  keepMine: string
  takeTheirs: string
  runHead: string
  runNote: string
  against: string
  policy: string
  policies: Readonly<Record<'draft' | 'own', string>>
  policyHelp: Readonly<Record<'draft' | 'own', string>>
  noDrafts: string
  noDraftsLink: string
  runAll: string
  runOne: string
  running: string
  unsavedReason: string
  waiting: string
  progress: (played: number, files: number) => string
  broken: (failure: string) => string
  allPassed: (count: number) => string
  someFailed: (failed: number, count: number) => string
  results: (draft: string) => string
  resultsOwn: string
  outcomes: Readonly<Record<'passed' | 'failed' | 'unreadable', string>>
  step: string
  key: string
  expected: string
  got: string
  explanation: string
  stop: string
  toLine: (line: string, name: string) => string
  runGone: string
}

export const scenarioWords: WordsOf<ScenarioWords> = {
  'zh-CN': {
    title: '情形文件',
    files: '文件',
    none: '还没有情形文件',
    noneNote: '一个文件写一种情形：谁借了什么，几天后怎样，该是什么结果。改规则之前跑一遍，就知道碰到了哪一条。',
    newFile: '新文件',
    upload: '从电脑里选',
    unsaved: '未保存',
    changedBy: (who, when) => `${who}　${when}`,
    choose: '选一个文件',
    chooseNote: '左边选一个文件来看，或新写一个。',
    fileGone: '没有这个文件',
    fileName: '文件名',
    fileNameHelp: '例如 教师借期.yaml',
    nameTaken: '已经有这个文件了，换一个名字',
    nameWrong: '以 .yaml 结尾，里面没有 / \\ : * ? " < > |，不以点开头，最多 100 个字',
    tooLarge: '文件太大，最多 256 KB',
    begin: '开始写',
    cancel: '取消',
    text: '内容',
    textHelp: '用 YAML 写：规则、读者、书，然后一步一步，每步后面写该是什么结果。',
    save: '保存',
    saving: '正在检查',
    saved: (name) => `${name} 已保存`,
    remove: '删掉文件',
    removed: (name) => `${name} 已删掉`,
    undo: '撤销',
    restored: (name) => `${name} 已放回`,
    faults: (count) => `没有保存：${count} 处读不懂`,
    line: (number) => `第 ${number} 行`,
    staleHead: '写的时候，别人改了这个文件',
    staleNote: '你写的还在这里。',
    keepMine: '用我写的，再存',
    takeTheirs: '看别人改的',
    runHead: '跑一遍',
    runNote: '在临时的数据库上跑，跑完就扔，不碰正式的。',
    against: '用哪份草稿',
    policy: '规则用',
    policies: { draft: '草稿的', own: '文件自己的' },
    policyHelp: { draft: '草稿代替每个文件自己写的规则。', own: '每个文件按自己写的规则跑。' },
    noDrafts: '还没有草稿，先起一份。',
    noDraftsLink: '去规则表',
    runAll: '全部跑一遍',
    runOne: '只跑这一个',
    running: '正在跑',
    unsavedReason: '先保存',
    waiting: '排队等着跑',
    progress: (played, files) => `已跑 ${played} 个，共 ${files} 个`,
    broken: (failure) => `没有跑完：${failure}`,
    allPassed: (count) => `${count} 个都符合`,
    someFailed: (failed, count) => `${count} 个里有 ${failed} 个不符`,
    results: (draft) => `按${draft} 跑的结果`,
    resultsOwn: '按文件自己的规则跑的结果',
    outcomes: { passed: '符合', failed: '不符', unreadable: '读不懂' },
    step: '步骤',
    key: '什么',
    expected: '该是',
    got: '却是',
    explanation: '怎么来的',
    stop: '；',
    toLine: (line, name) => `看 ${name} 第 ${line} 行`,
    runGone: '没有这一次，重新跑一遍。',
  },
  en: {
    title: 'Scenario files',
    files: 'Files',
    none: 'No scenario files yet',
    noneNote:
      'A file holds one case: who borrowed what, what happens days later, and what should come of it. Run them before a change, and see what it touches.',
    newFile: 'New file',
    upload: 'From this computer',
    unsaved: 'not saved',
    changedBy: (who, when) => `${who}, ${when}`,
    choose: 'Choose a file',
    chooseNote: 'Choose a file on the left, or write a new one.',
    fileGone: 'There is no such file',
    fileName: 'File name',
    fileNameHelp: 'Such as teachers.yaml',
    nameTaken: 'There is such a file: choose another name',
    nameWrong: 'Ends in .yaml, has no / \\ : * ? " < > |, does not begin with a dot, at most 100 characters',
    tooLarge: 'Too large: at most 256 KB',
    begin: 'Begin',
    cancel: 'Cancel',
    text: 'Text',
    textHelp: 'YAML: a policy, readers, books, then step by step, each with what should come of it.',
    save: 'Save',
    saving: 'Checking',
    saved: (name) => `${name} is saved`,
    remove: 'Remove the file',
    removed: (name) => `${name} is removed`,
    undo: 'Undo',
    restored: (name) => `${name} is back`,
    faults: (count) => `Not saved: ${count} ${count === 1 ? 'place' : 'places'} can’t be read`,
    line: (number) => `Line ${number}`,
    staleHead: 'Somebody changed this file while you were writing',
    staleNote: 'What you wrote is still here.',
    keepMine: 'Save mine',
    takeTheirs: 'Show theirs',
    runHead: 'Run',
    runNote: 'On databases made for it and dropped at the end; the live one is not touched.',
    against: 'Against which draft',
    policy: 'Policy',
    policies: { draft: 'the draft’s', own: 'each file’s own' },
    policyHelp: {
      draft: 'The draft stands in the place of what each file says.',
      own: 'Each file is run as it is written.',
    },
    noDrafts: 'There is no draft: begin one first.',
    noDraftsLink: 'Policy table',
    runAll: 'Run all',
    runOne: 'Run this one',
    running: 'Running',
    unsavedReason: 'Save it first',
    waiting: 'Waiting for its turn',
    progress: (played, files) => `${played} of ${files} files`,
    broken: (failure) => `It did not finish: ${failure}`,
    allPassed: (count) => (count === 1 ? 'The file is as expected' : `All ${count} are as expected`),
    someFailed: (failed, count) => `${failed} of ${count} are not as expected`,
    results: (draft) => `Under ${draft}`,
    resultsOwn: 'Under the files’ own policies',
    outcomes: { passed: 'As expected', failed: 'Not so', unreadable: 'Unreadable' },
    step: 'Step',
    key: 'What',
    expected: 'Expected',
    got: 'Got',
    explanation: 'How it came about',
    stop: '; ',
    toLine: (line, name) => `Show line ${line} of ${name}`,
    runGone: 'There is no such run: run them again.',
  },
}
