import { css } from 'lit';

/** What a survey shows beside what every form does: scales, lines of a matrix, its progress. */
export const surveyStyles = css`
  .intro,
  .standing {
    text-align: center;
  }
  .standing {
    font-size: 1.15em;
    padding-block: calc(var(--space) * 4);
  }
  [part~='standing'] {
    text-align: center;
  }
  header .hint {
    text-align: center;
  }
  .place {
    font-weight: 400;
    margin-inline-start: calc(var(--space) * 2);
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 6px;
    margin-block-end: calc(var(--space) * 3);
    accent-color: var(--accent);
  }
  .rated > legend,
  .matrix > legend,
  .wide > legend {
    color: var(--ink);
  }
  .matrix > legend {
    font-weight: 600;
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
  }
  .line > .steps {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .line {
    padding-block: calc(var(--space) * 2);
    border-block-end: 1px solid var(--line);
  }
  .choice span {
    overflow-wrap: anywhere;
  }
  @container sheet (inline-size >= 30rem) {
    /* Floated, a legend is laid out like any other box of the line; WebKit floats it in a block only. */
    .line > legend {
      float: inline-start;
      display: flex;
      align-items: center;
      inline-size: 9rem;
      min-block-size: var(--control);
    }
    .line > .steps {
      display: flex;
    }
    .line > .steps > .choice {
      flex: 1 1 0;
      padding-inline-end: calc(var(--space) * 2);
    }
    .line > .error,
    .line > .conflict {
      clear: both;
    }
  }
`;
