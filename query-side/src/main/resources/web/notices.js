// Says on an open page that something new was recorded. The page is whole without it.
(() => {
  const news = document.getElementById('news');
  if (!news || !window.EventSource) return;
  let source = null;

  const say = count => {
    news.textContent = count === 0 ? ''
      : (count === 1 ? '1 new entry has' : (count > 1000 ? 'More than 1,000' : count) + ' new entries have')
        + ' been recorded since you opened this page. ';
    if (count === 0) return;
    const again = document.createElement('a');
    again.href = location.href;
    again.textContent = 'Show the page as it is now';
    news.append(again);
  };

  const open = () => {
    source = new EventSource(news.dataset.notices);
    source.onmessage = message => say(Number(message.data));
  };

  const close = () => {
    if (source) source.close();
    source = null;
  };

  // A browser has few connections to one site: a page that nobody looks at keeps none.
  document.addEventListener('visibilitychange', () => document.hidden ? close() : source || open());
  window.addEventListener('pagehide', close);
  if (!document.hidden) open();
})();
