/** What a phone shows of a page: the link to open, and the digits to reply. */
export const readPage = (body: string) => ({
  link: /https?:\/\/\S+\/acknowledgements\/[\w-]+/.exec(body)?.[0] ?? '',
  token: /\/acknowledgements\/([\w-]+)/.exec(body)?.[1] ?? '',
  digits: /reply (\d{4})/i.exec(body)?.[1] ?? '',
});
