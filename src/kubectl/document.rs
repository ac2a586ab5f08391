//! YAML and JSON as trees whose every value knows its characters.
//!
//! Not a whole YAML: blocks by indentation, flow style (JSON is nothing else), plain, quoted, literal and folded
//! values, comments. Anchors, tags and directives are passed over, an alias stands for nothing. It never fails:
//! what does not fit is listed as not understood, and a document that was cut gives what came before the cut.

use crate::kubectl::block::Line;
use crate::text::excerpt::Excerpt;
use crate::text::span::Span;
use crate::text::span::Spanned;
use crate::text::span::Spans;

/// How deep values are followed; nothing of Kubernetes is half as deep.
const DEPTH: usize = 64;

/// How many lines one quoted value may take before its closing quote counts as missing.
const QUOTED_LINES: usize = 64;

/// How a value was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `8080`: a number, a truth value, nothing, or text.
    Plain,
    /// `"8080"`: always text.
    Quoted,
    /// `|` or `>` and the lines under it: always text.
    Block,
}

/// One value that is neither a list nor a map.
#[derive(Clone, Debug)]
pub struct Scalar<'a> {
    /// Its text and the characters that show it, without quotes.
    pub text: Spanned<String>,
    /// How it was written.
    pub style: Style,
    /// The line on which it starts.
    pub line: Line<'a>,
}

impl Scalar<'_> {
    /// The text.
    pub fn value(&self) -> &str {
        &self.text.value
    }

    /// Whether it stands for nothing: `null`, `~`, or no character at all.
    pub fn is_null(&self) -> bool {
        self.style == Style::Plain && matches!(self.value(), "" | "~" | "null" | "Null" | "NULL")
    }

    /// A truth value.
    pub fn truth(&self) -> Option<bool> {
        match (self.style, self.value()) {
            (Style::Plain, "true" | "True" | "TRUE") => Some(true),
            (Style::Plain, "false" | "False" | "FALSE") => Some(false),
            _ => None,
        }
    }
}

/// A key with its value.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// The key.
    pub key: Scalar<'a>,
    /// The value.
    pub value: Tree<'a>,
}

/// A value.
#[derive(Clone, Debug)]
pub enum Tree<'a> {
    /// One value.
    Scalar(Scalar<'a>),
    /// `- a`, `[a]`
    List(Vec<Tree<'a>>),
    /// `a: b`, `{a: b}`
    Map(Vec<Entry<'a>>),
}

impl<'a> Tree<'a> {
    /// The entry of a key; the last one when it occurs twice.
    pub fn entry(&self, key: &str) -> Option<&Entry<'a>> {
        self.entries().iter().rev().find(|entry| entry.key.value() == key)
    }

    /// The value of a key, unless it is nothing.
    pub fn get(&self, key: &str) -> Option<&Tree<'a>> {
        self.entry(key).map(|entry| &entry.value).filter(|value| !value.is_null())
    }

    /// The value at the end of a path of keys.
    pub fn at(&self, path: &[&str]) -> Option<&Tree<'a>> {
        path.iter().try_fold(self, |tree, key| tree.get(key))
    }

    /// The entries of a map; none for anything else.
    pub fn entries(&self) -> &[Entry<'a>] {
        match self {
            Tree::Map(entries) => entries,
            Tree::Scalar(_) | Tree::List(_) => &[],
        }
    }

    /// The items of a list; none for anything else.
    pub fn items(&self) -> &[Tree<'a>] {
        match self {
            Tree::List(items) => items,
            Tree::Scalar(_) | Tree::Map(_) => &[],
        }
    }

    /// The value, when it is one.
    pub fn scalar(&self) -> Option<&Scalar<'a>> {
        match self {
            Tree::Scalar(scalar) => Some(scalar),
            Tree::List(_) | Tree::Map(_) => None,
        }
    }

    /// Whether it stands for nothing.
    pub fn is_null(&self) -> bool {
        self.scalar().is_some_and(Scalar::is_null)
    }
}

/// What was read from some lines.
#[derive(Clone, Debug, Default)]
pub struct Document<'a> {
    /// The values that stand one after another at the left; one for a sound document.
    pub trees: Vec<Tree<'a>>,
    /// Lines that do not fit where they stand.
    pub broken: Vec<Line<'a>>,
    /// Whether the end is missing: brackets or quotes that were never closed.
    pub is_cut: bool,
}

/// Reads the lines of one document, without `---` lines.
pub fn read<'a>(lines: &[Line<'a>]) -> Document<'a> {
    let mut reader = Reader { lines, next: 0, head: None, broken: Vec::new(), is_cut: false };
    let mut trees = Vec::new();
    while reader.peek().is_some() {
        trees.push(reader.node(0));
    }
    Document { trees, broken: reader.broken, is_cut: reader.is_cut }
}

/// What is left of a line, and how far from the left it starts.
#[derive(Clone, Copy, Debug)]
struct Row<'a> {
    line: Line<'a>,
    indent: usize,
    text: Excerpt<'a>,
}

impl<'a> Row<'a> {
    fn is_item(&self) -> bool {
        is_item(self.text.text())
    }

    /// The row after some of its bytes.
    fn after(&self, bytes: usize) -> Row<'a> {
        let rest = self.text.after(bytes);
        let trimmed = rest.trim_start();
        let skipped = self.text.text().len().saturating_sub(trimmed.text().len());
        let columns = self.text.before(skipped).text().chars().count();
        Row { line: self.line, indent: self.indent.saturating_add(columns), text: trimmed }
    }
}

struct Reader<'l, 'a> {
    lines: &'l [Line<'a>],
    next: usize,
    head: Option<Row<'a>>,
    broken: Vec<Line<'a>>,
    is_cut: bool,
}

impl<'a> Reader<'_, 'a> {
    /// The next row that is neither blank nor a comment.
    fn peek(&mut self) -> Option<Row<'a>> {
        while self.head.is_none() {
            let line = *self.lines.get(self.next)?;
            self.next = self.next.saturating_add(1);
            let text = line.text.trim();
            if !is_passed_over(text.text()) {
                self.head = Some(Row { line, indent: indent(line), text });
            }
        }
        self.head
    }

    fn take(&mut self) -> Option<Row<'a>> {
        self.peek();
        self.head.take()
    }

    /// The next line as it is, blank or not. Only right after a row was taken.
    fn raw(&mut self) -> Option<Line<'a>> {
        let line = *self.lines.get(self.next)?;
        self.next = self.next.saturating_add(1);
        Some(line)
    }

    fn break_row(&mut self) {
        if let Some(row) = self.take() {
            self.broken.push(row.line);
        }
    }

    fn node(&mut self, depth: usize) -> Tree<'a> {
        let Some(row) = self.peek() else { return Tree::List(Vec::new()) };
        if depth > DEPTH {
            self.break_row();
            return nothing(row);
        }
        if row.is_item() {
            return self.list(row.indent, depth);
        }
        if key_of(&row).is_some() {
            return self.map(row.indent, depth);
        }
        self.head = None;
        self.value(row, row.indent.saturating_sub(1), depth)
    }

    fn list(&mut self, indent: usize, depth: usize) -> Tree<'a> {
        let mut items = Vec::new();
        while let Some(row) = self.peek() {
            if row.indent != indent || !row.is_item() {
                if row.indent > indent {
                    self.break_row();
                    continue;
                }
                break;
            }
            let rest = row.after(1);
            self.head = None;
            if rest.text.is_empty() || is_comment(rest.text.text()) {
                items.push(self.under(rest, indent, depth));
            } else if rest.is_item() || key_of(&rest).is_some() {
                self.head = Some(rest);
                items.push(self.node(depth.saturating_add(1)));
            } else {
                items.push(self.value(rest, indent, depth));
            }
        }
        Tree::List(items)
    }

    fn map(&mut self, indent: usize, depth: usize) -> Tree<'a> {
        let mut entries = Vec::new();
        while let Some(row) = self.peek() {
            if row.indent < indent {
                break;
            }
            let Some((key, rest)) = key_of(&row).filter(|_| row.indent == indent) else {
                if row.indent == indent && row.is_item() {
                    break;
                }
                self.break_row();
                continue;
            };
            self.head = None;
            let rest = past_properties(rest);
            let value = if !rest.text.is_empty() && !is_comment(rest.text.text()) {
                self.value(rest, indent, depth)
            } else if self.peek().is_some_and(|next| next.indent == indent && next.is_item()) {
                self.list(indent, depth.saturating_add(1))
            } else {
                self.under(rest, indent, depth)
            };
            entries.push(Entry { key, value });
        }
        Tree::Map(entries)
    }

    /// The value under a key or a dash: deeper rows, or nothing.
    fn under(&mut self, rest: Row<'a>, indent: usize, depth: usize) -> Tree<'a> {
        match self.peek() {
            Some(next) if next.indent > indent => self.node(depth.saturating_add(1)),
            _ => nothing(rest),
        }
    }

    /// The value that starts in this row; `indent` is that of its key or dash.
    fn value(&mut self, row: Row<'a>, indent: usize, depth: usize) -> Tree<'a> {
        let row = past_properties(row);
        match row.text.text().chars().next() {
            None | Some('#') => self.under(row, indent, depth),
            Some('*') => nothing(row.after(row.text.text().len())),
            Some('|' | '>') => self.block(row, indent),
            Some('{' | '[') => self.flow(row, depth),
            Some(quote @ ('"' | '\'')) => Tree::Scalar(self.quoted(row, quote)),
            Some(_) => self.plain(row, indent),
        }
    }

    fn plain(&mut self, row: Row<'a>, indent: usize) -> Tree<'a> {
        let first = without_comment(row.text);
        let mut text = first.owned();
        while let Some(next) = self.peek() {
            if next.indent <= indent || key_of(&next).is_some() {
                break;
            }
            self.head = None;
            let more = without_comment(next.text);
            text.value.push(' ');
            text.value.push_str(more.text());
            text.spans.extend(&more.spans());
        }
        Tree::Scalar(Scalar { text, style: Style::Plain, line: row.line })
    }

    fn quoted(&mut self, row: Row<'a>, quote: char) -> Scalar<'a> {
        let start = row.text.after(1);
        if let Some(end) = closing(start.text(), quote) {
            return scalar(row.line, start.before(end), quote);
        }
        let place = self.next;
        let mut text = start.trim_end().owned();
        for _ in 0..QUOTED_LINES {
            let Some(line) = self.raw() else { break };
            let more = line.text.trim();
            let end = closing(more.text(), quote);
            let more = end.map_or(more, |end| more.before(end));
            text.value.push(' ');
            text.value.push_str(more.text());
            text.spans.extend(&more.spans());
            if end.is_some() {
                text.value = unescaped(&text.value, quote);
                return Scalar { text, style: Style::Quoted, line: row.line };
            }
        }
        self.next = place;
        self.is_cut = true;
        scalar(row.line, start, quote)
    }

    fn block(&mut self, row: Row<'a>, above: usize) -> Tree<'a> {
        let header = row.text.text();
        let literal = header.starts_with('|');
        let mut lines: Vec<Excerpt<'a>> = Vec::new();
        let mut margin: Option<usize> = None;
        while let Some(line) = self.lines.get(self.next).copied() {
            let deep = indent(line);
            if !line.is_blank() && deep <= above {
                break;
            }
            self.next = self.next.saturating_add(1);
            let margin = if line.is_blank() { margin.unwrap_or(deep) } else { *margin.get_or_insert(deep) };
            let text = line.text.text();
            let blank = text.len().saturating_sub(text.trim_start().len());
            lines.push(line.text.after(margin.min(blank)).trim_end());
        }
        while lines.last().is_some_and(|line| line.is_empty()) {
            lines.pop();
        }
        let texts: Vec<&str> = lines.iter().map(|line| line.text()).collect();
        let mut value = texts.join(if literal { "\n" } else { " " });
        if !header.contains('-') && !value.is_empty() {
            value.push('\n');
        }
        let spans =
            Spans::from_list(lines.iter().flat_map(|line| line.spans().iter().collect::<Vec<Span>>()));
        let text = Spanned { value, spans: spans.unwrap_or_else(|| row.text.spans()) };
        Tree::Scalar(Scalar { text, style: Style::Block, line: row.line })
    }

    fn flow(&mut self, row: Row<'a>, depth: usize) -> Tree<'a> {
        let mut cursor = Cursor { line: row.line, rest: row.text };
        let tree = self.flow_node(&mut cursor, depth);
        let after = cursor.rest.trim();
        if !after.is_empty() && !is_comment(after.text()) {
            self.broken.push(cursor.line);
        }
        tree
    }

    /// The next character that is no white space, on this line or a later one.
    fn flow_char(&mut self, cursor: &mut Cursor<'a>) -> Option<char> {
        loop {
            cursor.rest = cursor.rest.trim_start();
            match cursor.rest.text().chars().next() {
                Some('#') | None => {}
                Some(character) => return Some(character),
            }
            match self.raw() {
                Some(line) => *cursor = Cursor { line, rest: line.text },
                None => {
                    cursor.rest = cursor.rest.after(cursor.rest.text().len());
                    self.is_cut = true;
                    return None;
                }
            }
        }
    }

    fn flow_node(&mut self, cursor: &mut Cursor<'a>, depth: usize) -> Tree<'a> {
        let Some(character) = self.flow_char(cursor) else { return cursor.nothing() };
        match character {
            '{' | '[' if depth > DEPTH => {
                self.skip_brackets(cursor);
                cursor.nothing()
            }
            '{' => self.flow_map(cursor, depth),
            '[' => self.flow_list(cursor, depth),
            '*' => {
                cursor.plain();
                cursor.nothing()
            }
            _ => Tree::Scalar(self.flow_scalar(cursor)),
        }
    }

    fn flow_scalar(&mut self, cursor: &mut Cursor<'a>) -> Scalar<'a> {
        while matches!(cursor.rest.text().chars().next(), Some('&' | '!')) {
            cursor.plain_word();
            if self.flow_char(cursor).is_none() {
                break;
            }
        }
        match cursor.rest.text().chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let start = cursor.rest.after(1);
                let end = closing(start.text(), quote);
                self.is_cut |= end.is_none();
                let end = end.unwrap_or(start.text().len());
                cursor.rest = start.after(end.saturating_add(1));
                scalar(cursor.line, start.before(end), quote)
            }
            _ => cursor.plain(),
        }
    }

    fn flow_list(&mut self, cursor: &mut Cursor<'a>, depth: usize) -> Tree<'a> {
        cursor.skip();
        let mut items = Vec::new();
        loop {
            match self.flow_char(cursor) {
                None => break,
                Some(']') => {
                    cursor.skip();
                    break;
                }
                Some(',') => cursor.skip(),
                Some('}' | ':') => self.flow_break(cursor),
                Some(_) => {
                    let item = self.flow_node(cursor, depth.saturating_add(1));
                    items.push(self.flow_pair(item, cursor, depth));
                }
            }
        }
        Tree::List(items)
    }

    /// `[a: b]` is a list of one map.
    fn flow_pair(&mut self, item: Tree<'a>, cursor: &mut Cursor<'a>, depth: usize) -> Tree<'a> {
        match item {
            Tree::Scalar(key) if cursor.rest.trim_start().text().starts_with(':') => {
                cursor.rest = cursor.rest.trim_start();
                let value = self.flow_value(cursor, depth);
                Tree::Map(vec![Entry { key, value }])
            }
            item => item,
        }
    }

    fn flow_map(&mut self, cursor: &mut Cursor<'a>, depth: usize) -> Tree<'a> {
        cursor.skip();
        let mut entries = Vec::new();
        loop {
            match self.flow_char(cursor) {
                None => break,
                Some('}') => {
                    cursor.skip();
                    break;
                }
                Some(',') => cursor.skip(),
                Some(']' | ':') => self.flow_break(cursor),
                Some('{' | '[') => {
                    self.broken.push(cursor.line);
                    self.skip_brackets(cursor);
                }
                Some(_) => {
                    let key = self.flow_scalar(cursor);
                    let value = if self.flow_char(cursor) == Some(':') {
                        self.flow_value(cursor, depth)
                    } else {
                        cursor.nothing()
                    };
                    entries.push(Entry { key, value });
                }
            }
        }
        Tree::Map(entries)
    }

    fn flow_value(&mut self, cursor: &mut Cursor<'a>, depth: usize) -> Tree<'a> {
        cursor.skip();
        match self.flow_char(cursor) {
            None | Some(',' | '}' | ']') => cursor.nothing(),
            Some(_) => self.flow_node(cursor, depth.saturating_add(1)),
        }
    }

    fn flow_break(&mut self, cursor: &mut Cursor<'a>) {
        self.broken.push(cursor.line);
        cursor.skip();
    }

    /// Passes over a bracket and all that it holds, without going deeper.
    fn skip_brackets(&mut self, cursor: &mut Cursor<'a>) {
        let mut open = 0_usize;
        while let Some(character) = self.flow_char(cursor) {
            match character {
                '{' | '[' => open = open.saturating_add(1),
                '}' | ']' => open = open.saturating_sub(1),
                '"' => {
                    let inside = cursor.rest.after(1);
                    let end = closing(inside.text(), '"').unwrap_or(inside.text().len());
                    cursor.rest = inside.after(end);
                }
                _ => {}
            }
            cursor.skip();
            if open == 0 {
                return;
            }
        }
    }
}

/// A place inside flow style.
struct Cursor<'a> {
    line: Line<'a>,
    rest: Excerpt<'a>,
}

impl<'a> Cursor<'a> {
    /// Goes on by one character.
    fn skip(&mut self) {
        let length = self.rest.text().chars().next().map_or(0, char::len_utf8);
        self.rest = self.rest.after(length);
    }

    fn nothing(&self) -> Tree<'a> {
        nothing(Row { line: self.line, indent: 0, text: self.rest.before(0) })
    }

    /// An anchor or a tag.
    fn plain_word(&mut self) {
        let text = self.rest.text();
        let end = text.find(|it: char| it.is_whitespace() || matches!(it, ',' | ']' | '}'));
        self.rest = self.rest.after(end.unwrap_or(text.len()).max(1));
    }

    fn plain(&mut self) -> Scalar<'a> {
        let text = self.rest.text();
        let mut end = text.len();
        let mut before = ' ';
        let mut characters = text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let next = characters.peek().map(|(_, next)| *next);
            let ends = match character {
                ',' | '[' | ']' | '{' | '}' => true,
                ':' => next.is_none_or(|next| next.is_whitespace() || matches!(next, ',' | ']' | '}')),
                '#' => before.is_whitespace(),
                _ => false,
            };
            if ends {
                end = at;
                break;
            }
            before = character;
        }
        let found = self.rest.before(end).trim_end();
        self.rest = self.rest.after(end);
        Scalar { text: found.owned(), style: Style::Plain, line: self.line }
    }
}

/// `- a`, or a dash alone.
pub fn is_item(text: &str) -> bool {
    text == "-" || text.starts_with("- ") || text.starts_with("-\t")
}

fn is_comment(text: &str) -> bool {
    text.starts_with('#')
}

/// Blank lines, comments, directives, and lines that only steer a template.
fn is_passed_over(text: &str) -> bool {
    text.is_empty() || is_comment(text) || text.starts_with('%') || is_template(text)
}

/// `{{- if .Values.enabled }}`
fn is_template(text: &str) -> bool {
    text.starts_with("{{") && text.ends_with("}}")
}

fn nothing(row: Row<'_>) -> Tree<'_> {
    let text = row.text.before(0).owned();
    Tree::Scalar(Scalar { text, style: Style::Plain, line: row.line })
}

fn past_properties(row: Row<'_>) -> Row<'_> {
    let mut row = row;
    while matches!(row.text.text().chars().next(), Some('&' | '!')) {
        let end = row.text.text().find(char::is_whitespace).unwrap_or(row.text.text().len());
        row = row.after(end);
    }
    row
}

fn without_comment(text: Excerpt<'_>) -> Excerpt<'_> {
    let end = text
        .text()
        .match_indices('#')
        .map(|(at, _)| at)
        .find(|at| text.before(*at).text().chars().next_back().is_none_or(char::is_whitespace));
    end.map_or(text, |end| text.before(end)).trim_end()
}

/// The key at the start of a row, and the row after its colon.
fn key_of<'a>(row: &Row<'a>) -> Option<(Scalar<'a>, Row<'a>)> {
    let text = row.text.text();
    let first = text.chars().next()?;
    if matches!(first, '"' | '\'') {
        let start = row.text.after(1);
        let end = closing(start.text(), first)?;
        let after = row.after(end.saturating_add(2));
        let colon = after.text.text().strip_prefix(':')?;
        let apart = colon.chars().next().is_none_or(char::is_whitespace);
        return apart.then(|| (scalar(row.line, start.before(end), first), after.after(1)));
    }
    if matches!(first, '{' | '[' | '|' | '>' | '*' | '#' | '%' | '@' | '`' | ',' | ']' | '}') {
        return None;
    }
    let colon = text.match_indices(':').map(|(at, _)| at).find(|at| {
        text.get(at.saturating_add(1)..)
            .is_none_or(|rest| rest.chars().next().is_none_or(char::is_whitespace))
    })?;
    let key = row.text.before(colon).trim_end();
    let commented = key.text().contains(" #");
    let line = row.line;
    (!key.is_empty() && !commented).then(|| {
        (Scalar { text: key.owned(), style: Style::Plain, line }, row.after(colon.saturating_add(1)))
    })
}

/// Columns before the first character of a line; a tab goes on to the next column that 8 divides, as terminals
/// show it.
pub fn indent(line: Line<'_>) -> usize {
    let before = line.text.text().chars().take_while(|it| matches!(it, ' ' | '\t'));
    before.fold(0, |column: usize, it| match it {
        '\t' => column.saturating_add(8).saturating_sub(column.checked_rem(8).unwrap_or(0)),
        _ => column.saturating_add(1),
    })
}

/// The key of a line of a block, when it has one.
pub fn line_key<'a>(line: Line<'a>) -> Option<(Scalar<'a>, Excerpt<'a>)> {
    let row = Row { line, indent: indent(line), text: line.text.trim() };
    key_of(&row).map(|(key, rest)| (key, rest.text))
}

/// Where the closing quote stands.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if character == '\\' && quote == '"' {
            characters.next();
        } else if character == quote {
            if quote == '\'' && characters.peek().is_some_and(|(_, next)| *next == '\'') {
                characters.next();
                continue;
            }
            return Some(at);
        }
    }
    None
}

fn scalar<'a>(line: Line<'a>, inside: Excerpt<'a>, quote: char) -> Scalar<'a> {
    let text = Spanned { value: unescaped(inside.text(), quote), spans: inside.spans() };
    Scalar { text, style: Style::Quoted, line }
}

fn unescaped(text: &str, quote: char) -> String {
    if quote == '\'' {
        return text.replace("''", "'");
    }
    if !text.contains('\\') {
        return text.to_owned();
    }
    let mut value = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            value.push(character);
            continue;
        }
        match characters.next() {
            Some('n') => value.push('\n'),
            Some('t') => value.push('\t'),
            Some('r') => value.push('\r'),
            Some('0') => value.push('\0'),
            Some('u') => value.push(code(&mut characters, 4)),
            Some('x') => value.push(code(&mut characters, 2)),
            Some(other) => value.push(other),
            None => {}
        }
    }
    value
}

fn code(characters: &mut std::str::Chars<'_>, digits: usize) -> char {
    let hex: String = characters.by_ref().take(digits).collect();
    let number = u32::from_str_radix(&hex, 16).ok();
    number.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER)
}
