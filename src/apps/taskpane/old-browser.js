// Written for browsers of 2013: it is the only script they can run. Excel 2016 and 2019 under a volume licence show panes
// in Internet Explorer, where Padan cannot work; the reader is told so instead of seeing an empty pane.
(function () {
  var agent = navigator.userAgent;
  if (agent.indexOf('Trident') < 0 && agent.indexOf('Edge/') < 0) return;
  function show() {
    var box = document.createElement('div');
    box.setAttribute('role', 'alert');
    box.style.cssText = 'font-family:Segoe UI,sans-serif;padding:16px;line-height:1.5';
    var texts = [
      'Padan memerlukan Excel 2021, Excel 2024, atau Microsoft 365 dengan WebView2.',
      'Mintalah petugas TI memasang pembaruan Office atau Microsoft Edge WebView2 Runtime, lalu buka lagi panel ini.',
      'Padan needs Excel 2021, Excel 2024 or Microsoft 365 with WebView2. Ask your IT staff to install it.',
    ];
    for (var i = 0; i < texts.length; i += 1) {
      var line = document.createElement('p');
      line.appendChild(document.createTextNode(texts[i]));
      box.appendChild(line);
    }
    document.body.innerHTML = '';
    document.body.appendChild(box);
  }
  window.padanOldBrowser = true;
  if (document.body) show();
  else document.addEventListener('DOMContentLoaded', show);
})();
