import type { WordsOf } from '../words/language.ts'

type Words = {
  photos: string
  help: string
  choose: string
  take: string
  shoot: string
  starting: string
  noCamera: string
  noCameraNote: string
  nth: (n: number) => string
  remove: (n: number) => string
  enlarge: (n: number) => string
  sending: (percent: number) => string
  retry: (n: number) => string
  failed: string
  tooLarge: string
  noPicture: string
  tooMany: (limit: number) => string
  wait: string
  someFailed: string
  show: (count: number) => string
  looksRecorded: string
  gone: string
}

export const photoWords: WordsOf<Words> = {
  'zh-CN': {
    photos: '照片',
    help: 'JPEG、PNG 或 WebP，每张不超过 10 MB。拍摄地点和时间不会保存。',
    choose: '选照片',
    take: '拍照',
    shoot: '拍下这一张',
    starting: '正在打开摄像头',
    noCamera: '用不了摄像头',
    noCameraNote: '没有摄像头，或者浏览器没有允许。可以改用“选照片”。',
    nth: (n) => `第 ${n} 张照片`,
    remove: (n) => `去掉第 ${n} 张照片`,
    enlarge: (n) => `放大第 ${n} 张照片`,
    sending: (percent) => `正在传 ${percent}%`,
    retry: (n) => `重传第 ${n} 张照片`,
    failed: '没传上',
    tooLarge: '超过 10 MB',
    noPicture: '不是照片',
    tooMany: (limit) => `最多 ${limit} 张，多出来的没有加上`,
    wait: '照片还在传',
    someFailed: '有照片没传上，重传或去掉它',
    show: (count) => `看照片（${count} 张）`,
    looksRecorded: '谁看过会记入记录',
    gone: '照片取不到',
  },
  en: {
    photos: 'Photos',
    help: 'JPEG, PNG or WebP, 10 MB at most each. Where and when they were taken is not kept.',
    choose: 'Choose photos',
    take: 'Take a photo',
    shoot: 'Take this one',
    starting: 'Starting the camera',
    noCamera: 'The camera can’t be used',
    noCameraNote: 'There is none, or the browser does not allow it. Choose a photo instead.',
    nth: (n) => `Photo ${n}`,
    remove: (n) => `Remove photo ${n}`,
    enlarge: (n) => `Enlarge photo ${n}`,
    sending: (percent) => `Sending ${percent}%`,
    retry: (n) => `Send photo ${n} again`,
    failed: 'Not sent',
    tooLarge: 'Over 10 MB',
    noPicture: 'Not a photo',
    tooMany: (limit) => `${limit} at most: the others were not added`,
    wait: 'Photos are still being sent',
    someFailed: 'A photo was not sent: send it again or remove it',
    show: (count) => `Look at the photos (${count})`,
    looksRecorded: 'Who looked is kept in the record',
    gone: 'The photo can’t be shown',
  },
}
