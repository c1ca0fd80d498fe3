// <placeholder-chips>: the placeholders that a text can hold. A click on one inserts it where the cursor is, and {{ opens a
// list of them at the cursor. All of it happens in the browser, so that whoever types on at once loses nothing; what is
// inserted looks to the field as if it were typed, so that the server hears of it.

const BEGUN = /\{\{[ \t]*([A-Za-z]*)$/;

class PlaceholderChips extends HTMLElement {
  #field;
  #list;
  #at = 0;

  /** Called by the server once the field is there. */
  serve(field) {
    if (this.#field === field) {
      return;
    }
    this.#field = field;
    this.querySelectorAll('[data-placeholder]').forEach((chip) =>
      chip.addEventListener('click', () => this.#insert(chip.dataset.placeholder, this.#input.selectionStart)));
    this.#list = document.createElement('ul');
    this.#list.id = `placeholders-${Math.random().toString(36).slice(2)}`;
    this.#list.className = 'placeholder-list';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', this.getAttribute('aria-label'));
    this.#list.hidden = true;
    this.append(this.#list);
    field.addEventListener('input', () => this.#look());
    field.addEventListener('keydown', (event) => this.#press(event), true);
    field.addEventListener('focusout', () => this.#close());
  }

  get #input() {
    return this.#field.inputElement;
  }

  get #options() {
    return [...this.#list.children];
  }

  /** What is typed of a placeholder before the cursor; null: nothing. */
  #begun() {
    return this.#input.value.slice(0, this.#input.selectionStart).match(BEGUN);
  }

  #look() {
    const begun = this.#begun();
    const names = begun
      ? [...this.querySelectorAll('[data-placeholder]')]
          .map((chip) => chip.dataset.placeholder)
          .filter((name) => name.toLowerCase().startsWith(begun[1].toLowerCase()))
      : [];
    this.#list.replaceChildren(...names.map((name) => this.#option(name)));
    this.#list.hidden = names.length === 0;
    this.#mark(0);
  }

  #option(name) {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${name}`;
    option.setAttribute('role', 'option');
    option.textContent = name;
    // Not click: the field would lose its cursor first
    option.addEventListener('mousedown', (event) => {
      event.preventDefault();
      this.#choose(name);
    });
    return option;
  }

  #mark(index) {
    const options = this.#options;
    this.#at = options.length ? (index + options.length) % options.length : 0;
    options.forEach((option, i) => option.setAttribute('aria-selected', i === this.#at));
    if (this.#list.hidden) {
      this.#input.removeAttribute('aria-activedescendant');
      this.#input.removeAttribute('aria-controls');
    } else {
      this.#input.setAttribute('aria-controls', this.#list.id);
      this.#input.setAttribute('aria-activedescendant', options[this.#at].id);
    }
  }

  #press(event) {
    if (this.#list.hidden) {
      return;
    }
    const deeds = {
      ArrowDown: () => this.#mark(this.#at + 1),
      ArrowUp: () => this.#mark(this.#at - 1),
      Enter: () => this.#choose(this.#options[this.#at].textContent),
      Tab: () => this.#choose(this.#options[this.#at].textContent),
      Escape: () => this.#close(),
    };
    if (deeds[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      deeds[event.key]();
    }
  }

  #choose(name) {
    this.#insert(name, this.#begun()?.index ?? this.#input.selectionStart);
  }

  /** From there to the cursor, and over braces that somebody has closed already. */
  #insert(name, from) {
    const input = this.#input;
    const closed = input.value.slice(input.selectionEnd).match(/^[ \t]*\}\}/);
    const to = input.selectionEnd + (from < input.selectionStart && closed ? closed[0].length : 0);
    input.setRangeText(`{{${name}}}`, from, to, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
    this.#close();
  }

  #close() {
    this.#list.hidden = true;
    this.#mark(0);
  }
}

customElements.define('placeholder-chips', PlaceholderChips);
