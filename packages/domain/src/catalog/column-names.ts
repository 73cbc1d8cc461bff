import type { Field } from './row-reason.ts'

/**
 * The headers by which real files name each field, as headerKey writes them. Where two columns of one file name the
 * same field, the name that stands earlier here wins (`isbn13` over `isbn`).
 */
export const COLUMN_NAMES: Readonly<Record<Field, readonly string[]>> = {
  title: [
    '书名',
    '題名',
    '题名',
    '正题名',
    '书刊名称',
    '书籍名称',
    '图书名称',
    '名称',
    'title',
    'booktitle',
    'bookname',
    'name',
  ],
  subtitle: ['副题名', '副标题', '副书名', '其他题名信息', 'subtitle', 'titleremainder'],
  originalTitle: ['原作名', '原名', '原书名', '原题名', 'originaltitle'],
  author: [
    '作者',
    '责任者',
    '第一责任者',
    '著者',
    '著作者',
    '编著者',
    'author',
    'authors',
    'authorname',
    'creator',
    'writer',
  ],
  translator: ['译者', '翻译', '翻译者', 'translator', 'translators'],
  publisher: ['出版社', '出版者', '出版单位', '出版商', '出版发行', 'publisher', 'publishername', 'press'],
  year: [
    ...['出版年', '出版年份', '出版日期', '出版时间', '出版年月', 'pubyear', 'publicationyear', 'pubdate'],
    ...['publicationdate', 'publishdate', 'publishyear', 'pressyear', 'originalpublicationyear', 'year', 'date'],
  ],
  price: ['定价', '价格', '单价', '书价', '图书价格', 'price', 'listprice'],
  isbn: ['isbn13', 'isbn', 'isbn号', 'isbn书号', '标准书号', '国际标准书号', '标准编号', '书号', 'isbn10'],
  pages: ['页数', '页码', 'pages', 'pagecount', 'numpages', 'extent'],
  binding: ['装帧', '装订', '装帧形式', 'binding', 'cover'],
  series: ['丛书', '丛书名', '丛编', '丛编题名', 'series', 'seriestitle'],
  language: ['语种', '语言', '文种', 'language', 'languagecode', 'lang'],
  subjects: [
    '主题',
    '主题词',
    '关键词',
    '标签',
    'subject',
    'subjects',
    'keywords',
    'category',
    'categories',
    'tag',
    'tags',
  ],
  summary: ['简介', '内容简介', '摘要', '提要', '内容提要', 'summary', 'introduction', 'description', 'abstract'],
  classNumber: [
    '分类号',
    '中图分类号',
    '中图法分类号',
    '中图分类',
    '图书分类号',
    'classnumber',
    'classno',
    'clc',
    'class',
  ],
  callNumber: ['索书号', '索取号', '排架号', 'callnumber', 'callno'],
  barcode: [
    '条码',
    '条码号',
    '条形码',
    '馆藏条码',
    '册条码',
    '册条码号',
    '图书条码',
    '登录号',
    'barcode',
    'itembarcode',
  ],
  branch: ['馆藏地', '馆藏地点', '分馆', '馆代码', '所属馆', '馆藏馆', 'branch', 'branchcode', 'library', 'location'],
  shelf: ['架位', '架位号', '书架', '层架', 'shelf', 'shelfmark', 'shelvinglocation'],
  itemType: ['流通类型', '文献类型', '馆藏类型', '图书类型', 'itemtype', 'itype'],
  itemPrice: ['册价', '册价格', '单册价格', '馆藏价格', 'itemprice'],
}

/** A header as it is compared: `Book_Name`, `book name` and `BOOK-NAME*` are one; so are `定价（元）` and `定价`. */
export function headerKey(header: string): string {
  const key = header.normalize('NFKC').toLowerCase()
  const bare = key.replace(/\([^)]*\)|\[[^\]]*\]/g, '')
  return (bare.trim() === '' ? key : bare).replace(/[^\p{L}\p{N}]/gu, '')
}
