const digits = '零一二三四五六七八九';

/** A number below a thousand as articles are counted: 一百零五. */
export function chineseNumber(number: number): string {
  const [hundreds, tens, ones] = [Math.floor(number / 100), Math.floor(number / 10) % 10, number % 10];
  const end = ones === 0 ? '' : digits[ones];
  if (hundreds === 0) return tens === 0 ? (digits[ones] ?? '') : `${tens === 1 ? '' : digits[tens]}十${end}`;
  if (tens === 0) return `${digits[hundreds]}百${ones === 0 ? '' : `零${end}`}`;
  return `${digits[hundreds]}百${digits[tens]}十${end}`;
}

/** What an event rests on, as a document cites it: 食品安全法 art. 33, 35 becomes 《食品安全法》第三十三条、第三十五条. */
export function citation(law: string): string {
  const [name = '', articles] = law.split(' art. ');
  const named = name.startsWith('《') ? name : `《${name}》`;
  if (articles === undefined) return named;
  const numbers = articles.split(',').map((article) => article.trim().replace(/ \(.*\)$/, ''));
  return `${named}${numbers.map((article) => `第${/^\d{1,3}$/.test(article) ? chineseNumber(Number(article)) : article}条`).join('、')}`;
}
