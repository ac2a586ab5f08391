//! What refers to what in the wasm as the linker wrote it: its symbols and relocations.
//!
//! The tools that come after the linker keep names and addresses but drop these lists, so they are read here.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::process::Outcome;

/// A constant or a variable: where it lies in memory.
#[derive(Debug)]
pub struct Datum {
    /// Its first address.
    pub start: usize,
    /// The address after its last.
    pub end: usize,
    /// Data that it points to.
    pub data: BTreeSet<usize>,
    /// Functions that it points to.
    pub functions: BTreeSet<String>,
}

/// What one function refers to, calls aside.
#[derive(Debug, Default)]
pub struct Uses {
    /// Data, each with the addresses that stand in the code.
    pub data: BTreeMap<usize, BTreeSet<usize>>,
    /// Functions whose address it takes.
    pub functions: BTreeSet<String>,
}

/// Everything about one module.
#[derive(Debug, Default)]
pub struct Links {
    /// All data.
    pub data: Vec<Datum>,
    /// The names of all functions.
    pub names: BTreeSet<String>,
    /// What each function uses, by name.
    pub uses: BTreeMap<String, Uses>,
    /// The content of memory at the start: address and bytes.
    pub memory: Vec<(usize, Vec<u8>)>,
}

/// Reads a module that was linked with `--emit-relocs`.
pub fn read(wasm: &[u8]) -> Outcome<Links> {
    parse(wasm).ok_or_else(|| "the linked wasm has no readable relocations".to_owned())
}

/// Relocations to an address in memory, and to a place in the table of functions; the numbers are the linker's.
const MEMORY: &[u8] = &[3, 4, 5, 11, 14, 15, 16, 17, 21, 23, 25];
const TABLE: &[u8] = &[1, 2, 12, 18, 19, 24];

#[derive(Default)]
struct Parts<'a> {
    imported: usize,
    bodies: Vec<(usize, usize)>,
    segments: Vec<Segment<'a>>,
    names: BTreeMap<usize, String>,
    symbols: Vec<Symbol>,
    code_relocs: Vec<Reloc>,
    data_relocs: Vec<Reloc>,
}

struct Segment<'a> {
    address: usize,
    offset: usize,
    bytes: &'a [u8],
}

enum Symbol {
    Function(usize),
    Datum(usize, usize, usize),
    Other,
}

struct Reloc {
    offset: usize,
    symbol: usize,
    addend: i64,
    kind: u8,
}

fn parse(wasm: &[u8]) -> Option<Links> {
    let parts = parts(wasm)?;
    let mut places = BTreeMap::new();
    for symbol in &parts.symbols {
        if let Symbol::Datum(segment, offset, size) = *symbol {
            let start = parts.segments.get(segment)?.address.checked_add(offset)?;
            places.insert((start, start + size), 0);
        }
    }
    for (index, place) in places.values_mut().enumerate() {
        *place = index;
    }
    let mut links = Links::default();
    for &(start, end) in places.keys() {
        links.data.push(Datum { start, end, data: BTreeSet::new(), functions: BTreeSet::new() });
    }
    let datum = |segment: usize, offset: usize, size: usize| {
        let start = parts.segments.get(segment)?.address + offset;
        places.get(&(start, start + size)).copied()
    };
    for reloc in &parts.code_relocs {
        let body = parts.bodies.partition_point(|body| body.0 <= reloc.offset).checked_sub(1)?;
        let name = parts.names.get(&(parts.imported + body))?;
        let uses = links.uses.entry(name.clone()).or_default();
        match parts.symbols.get(reloc.symbol)? {
            Symbol::Function(index) if TABLE.contains(&reloc.kind) => {
                uses.functions.insert(parts.names.get(index)?.clone());
            }
            Symbol::Datum(segment, offset, size) if MEMORY.contains(&reloc.kind) => {
                let datum = datum(*segment, *offset, *size)?;
                let start = i64::try_from(links.data.get(datum)?.start).ok()?;
                let address = usize::try_from(start + reloc.addend).unwrap_or(0);
                uses.data.entry(datum).or_default().insert(address);
            }
            _ => {}
        }
    }
    for reloc in &parts.data_relocs {
        let segment = parts.segments.iter().rfind(|segment| segment.offset <= reloc.offset)?;
        let address = segment.address + (reloc.offset - segment.offset);
        let holders: Vec<usize> = links
            .data
            .iter()
            .enumerate()
            .filter(|(_, datum)| datum.start <= address && address < datum.end)
            .map(|(index, _)| index)
            .collect();
        if holders.is_empty() {
            return None;
        }
        for holder in holders {
            let holder = links.data.get_mut(holder)?;
            match parts.symbols.get(reloc.symbol)? {
                Symbol::Function(index) => {
                    holder.functions.insert(parts.names.get(index)?.clone());
                }
                Symbol::Datum(segment, offset, size) => {
                    holder.data.insert(datum(*segment, *offset, *size)?);
                }
                Symbol::Other => {}
            }
        }
    }
    links.names = parts.names.into_values().collect();
    links.memory = parts.segments.iter().map(|segment| (segment.address, segment.bytes.to_vec())).collect();
    Some(links)
}

fn parts(wasm: &[u8]) -> Option<Parts<'_>> {
    let mut parts = Parts::default();
    let mut sections = Reader { bytes: wasm, at: 8 };
    let mut code_section = None;
    let mut data_section = None;
    let mut number = 0;
    while sections.at < wasm.len() {
        let id = sections.byte()?;
        let size = sections.number()?;
        let content = wasm.get(sections.at..sections.at + size)?;
        sections.at += size;
        let mut reader = Reader { bytes: content, at: 0 };
        match id {
            2 => parts.imported = imported_functions(&mut reader)?,
            10 => {
                code_section = Some(number);
                for _ in 0..reader.number()? {
                    let start = reader.at;
                    let size = reader.number()?;
                    reader.at += size;
                    parts.bodies.push((start, reader.at));
                }
            }
            11 => {
                data_section = Some(number);
                parts.segments = segments(&mut reader)?;
            }
            0 => match reader.text()?.as_str() {
                "name" => names(&mut reader, &mut parts.names)?,
                "linking" => parts.symbols = symbols(&mut reader)?,
                name if name.starts_with("reloc.") => {
                    let section = Some(reader.number()?);
                    let relocs = relocs(&mut reader)?;
                    if section == code_section {
                        parts.code_relocs = relocs;
                    } else if section == data_section {
                        parts.data_relocs = relocs;
                    }
                }
                _ => {}
            },
            _ => {}
        }
        number += 1;
    }
    (!parts.symbols.is_empty() && !parts.code_relocs.is_empty()).then_some(parts)
}

fn imported_functions(reader: &mut Reader) -> Option<usize> {
    let mut functions = 0;
    for _ in 0..reader.number()? {
        reader.text()?;
        reader.text()?;
        match reader.byte()? {
            0 => {
                reader.number()?;
                functions += 1;
            }
            3 => reader.at += 2,
            kind => {
                reader.at += usize::from(kind == 1);
                let limits = reader.byte()?;
                reader.number()?;
                if limits & 1 == 1 {
                    reader.number()?;
                }
            }
        }
    }
    Some(functions)
}

fn segments<'a>(reader: &mut Reader<'a>) -> Option<Vec<Segment<'a>>> {
    let mut segments = Vec::new();
    for _ in 0..reader.number()? {
        if reader.number()? != 0 || reader.byte()? != 0x41 {
            return None;
        }
        let address = usize::try_from(reader.signed()?).ok()?;
        reader.byte()?;
        let size = reader.number()?;
        let bytes = reader.bytes.get(reader.at..reader.at + size)?;
        segments.push(Segment { address, offset: reader.at, bytes });
        reader.at += size;
    }
    Some(segments)
}

fn names(reader: &mut Reader, names: &mut BTreeMap<usize, String>) -> Option<()> {
    while reader.at < reader.bytes.len() {
        let kind = reader.byte()?;
        let size = reader.number()?;
        let end = reader.at + size;
        if kind == 1 {
            for _ in 0..reader.number()? {
                names.insert(reader.number()?, reader.text()?);
            }
        }
        reader.at = end;
    }
    Some(())
}

fn symbols(reader: &mut Reader) -> Option<Vec<Symbol>> {
    const UNDEFINED: usize = 0x10;
    const EXPLICIT_NAME: usize = 0x40;
    let mut symbols = Vec::new();
    reader.number()?;
    while reader.at < reader.bytes.len() {
        let kind = reader.byte()?;
        let size = reader.number()?;
        let end = reader.at + size;
        if kind == 8 {
            for _ in 0..reader.number()? {
                let kind = reader.byte()?;
                let flags = reader.number()?;
                let defined = flags & UNDEFINED == 0;
                symbols.push(match kind {
                    1 => {
                        reader.text()?;
                        if defined {
                            Symbol::Datum(reader.number()?, reader.number()?, reader.number()?)
                        } else {
                            Symbol::Other
                        }
                    }
                    3 => {
                        reader.number()?;
                        Symbol::Other
                    }
                    _ => {
                        let index = reader.number()?;
                        if defined || flags & EXPLICIT_NAME != 0 {
                            reader.text()?;
                        }
                        if kind == 0 { Symbol::Function(index) } else { Symbol::Other }
                    }
                });
            }
        }
        reader.at = end;
    }
    Some(symbols)
}

fn relocs(reader: &mut Reader) -> Option<Vec<Reloc>> {
    const TYPE_INDEX: u8 = 6;
    const WITH_ADDEND: &[u8] = &[3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25];
    let mut relocs = Vec::new();
    for _ in 0..reader.number()? {
        let kind = reader.byte()?;
        let offset = reader.number()?;
        let symbol = reader.number()?;
        let addend = if WITH_ADDEND.contains(&kind) { reader.signed()? } else { 0 };
        if kind != TYPE_INDEX {
            relocs.push(Reloc { offset, symbol, addend, kind });
        }
    }
    Some(relocs)
}

struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn byte(&mut self) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        self.at += 1;
        Some(byte)
    }

    fn number(&mut self) -> Option<usize> {
        let (value, _) = self.leb()?;
        usize::try_from(value).ok()
    }

    fn signed(&mut self) -> Option<i64> {
        let (value, bits) = self.leb()?;
        let is_negative = bits < 64 && value >> (bits - 1) & 1 == 1;
        Some(if is_negative { value | !0 << bits } else { value })
    }

    fn leb(&mut self) -> Option<(i64, u32)> {
        let (mut value, mut bits) = (0, 0);
        loop {
            let byte = self.byte()?;
            value |= i64::from(byte & 0x7f).checked_shl(bits)?;
            bits += 7;
            if byte & 0x80 == 0 {
                return Some((value, bits));
            }
        }
    }

    fn text(&mut self) -> Option<String> {
        let size = self.number()?;
        let bytes = self.bytes.get(self.at..self.at + size)?;
        self.at += size;
        String::from_utf8(bytes.to_vec()).ok()
    }
}
