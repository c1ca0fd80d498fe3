// <afters-chart>: draws the ECharts options that the server tells it. What they cannot say as plain data stands here: the
// colours of the page, its language, and what a click is on. Options come as data only, and all texts are drawn on the
// canvas, so that nobody's words are ever read as markup or script.
import * as echarts from '../webjars/echarts/echarts.esm.min.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const calm = matchMedia('(prefers-reduced-motion: reduce)');

class AftersChart extends HTMLElement {
  #options;
  #chart;
  #place;
  #probe;
  #pixel;
  #watching;

  set options(options) {
    this.#options = options;
    this.#draw();
  }

  get options() {
    return this.#options;
  }

  connectedCallback() {
    if (!this.shadowRoot) {
      const root = this.attachShadow({ mode: 'open' });
      this.#place = document.createElement('div');
      this.#place.style.cssText = 'width: 100%; height: 100%';
      this.#probe = document.createElement('span');
      this.#probe.hidden = true;
      root.append(this.#place, this.#probe);
    }
    this.#chart = echarts.init(this.#place);
    this.#chart.getZr().on('click', (event) => this.#click(event));
    // A picture that is complete says so, for whoever waits for it.
    this.#chart.on('finished', () => this.setAttribute('drawn', String(this.#options?.series?.length ?? 0)));
    const redraw = () => this.#draw();
    let narrow = this.#narrow;
    const size = new ResizeObserver(() => {
      this.#chart?.resize();
      if (narrow !== this.#narrow) {
        narrow = this.#narrow;
        redraw();
      }
    });
    size.observe(this);
    const scheme = new MutationObserver(redraw);
    scheme.observe(document.documentElement, { attributes: true });
    dark.addEventListener('change', redraw);
    calm.addEventListener('change', redraw);
    this.#watching = () => {
      size.disconnect();
      scheme.disconnect();
      dark.removeEventListener('change', redraw);
      calm.removeEventListener('change', redraw);
    };
    this.#draw();
  }

  disconnectedCallback() {
    this.#watching?.();
    this.#chart?.dispose();
    this.#chart = undefined;
    this.removeAttribute('drawn');
  }

  /** The legend needs a second line. */
  get #narrow() {
    return this.clientWidth < 440;
  }

  #draw() {
    if (!this.#chart || !this.#options) {
      return;
    }
    const text = this.#colour('var(--vaadin-text-color)');
    const quiet = this.#colour('var(--vaadin-text-color-secondary)');
    const number = new Intl.NumberFormat(document.documentElement.lang || undefined);
    const options = this.#coloured(this.#options);
    const axes = { axisLabel: { color: quiet }, axisLine: { lineStyle: { color: quiet } } };
    for (const name of ['xAxis', 'yAxis']) {
      if (options[name]) {
        options[name] = { ...axes, ...options[name] };
      }
    }
    if (options.yAxis) {
      const line = { color: this.#colour('var(--vaadin-border-color-secondary)') };
      options.yAxis.splitLine = { lineStyle: line };
      options.yAxis.axisLabel = { color: quiet, formatter: (value) => number.format(value) };
    }
    if (options.tooltip) {
      options.tooltip = {
        ...options.tooltip,
        renderMode: 'richText',
        confine: true,
        backgroundColor: this.#colour('var(--vaadin-background-color)'),
        borderColor: quiet,
        textStyle: { color: text, fontFamily: getComputedStyle(this).fontFamily },
        valueFormatter: (value) => number.format(value),
      };
    }
    if (options.legend) {
      options.legend = { ...options.legend, textStyle: { color: text } };
      if (this.#narrow) {
        options.grid.bottom += 24;
      }
    }
    this.#chart.setOption(
      {
        animation: !calm.matches,
        animationDuration: 400,
        textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: text },
        ...options,
      },
      { notMerge: true },
    );
  }

  /** A copy in which every value of a style sheet stands as a colour that ECharts can read. */
  #coloured(value) {
    if (typeof value === 'string') {
      return value.startsWith('var(--') ? this.#colour(value) : value;
    }
    if (Array.isArray(value)) {
      return value.map((each) => this.#coloured(each));
    }
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#coloured(each)]));
    }
    return value;
  }

  /** Browsers tell colours in the notation that they were written in; one pixel of them is red, green and blue. */
  #colour(variable) {
    this.#probe.style.color = variable;
    this.#pixel ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    this.#pixel.clearRect(0, 0, 1, 1);
    this.#pixel.fillStyle = getComputedStyle(this.#probe).color;
    this.#pixel.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = this.#pixel.getImageData(0, 0, 1, 1).data;
    return `rgba(${red}, ${green}, ${blue}, ${alpha / 255})`;
  }

  /** Tells which place along the category axis, or which part, was clicked. */
  #click({ offsetX, offsetY, target }) {
    let index;
    if (this.#options?.xAxis) {
      if (this.#chart.containPixel({ gridIndex: 0 }, [offsetX, offsetY])) {
        index = this.#chart.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY])[0];
      }
    } else {
      index = Math.floor((offsetY / this.clientHeight) * this.#options?.series?.[0]?.data?.length);
    }
    if (Number.isInteger(index)) {
      this.dispatchEvent(new CustomEvent('chart-click', { detail: { index } }));
    }
  }
}

customElements.define('afters-chart', AftersChart);
