//! Where the threads run: from characters of the paste to the address that they become. Plain geometry.

use crate::model::role::Role;

/// A box on the screen, in pixels from the corner of the stage.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f64,
    /// Right edge.
    pub right: f64,
    /// Upper edge.
    pub top: f64,
    /// Lower edge.
    pub bottom: f64,
}

/// A point in the same pixels.
pub type Point = (f64, f64);

/// How the parts of the stage stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Row above, path below it.
    Wide,
    /// Row on the left, path on the right.
    Medium,
    /// All in one column.
    Narrow,
}

/// The place that the threads have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// How the parts stand.
    pub layout: Layout,
    /// Where the opening below the row starts.
    pub parting_top: f64,
    /// Right edge of the row.
    pub lens: Area,
    /// Right edge of the stage.
    pub width: f64,
    /// One em.
    pub em: f64,
    /// In the wire view: the gap between headers and notes, by which threads come down.
    pub channel: Option<f64>,
}

/// Two ends of one thread.
#[derive(Clone, Debug, PartialEq)]
pub struct Ends {
    /// The characters.
    pub token: Area,
    /// The address.
    pub value: Area,
    /// What they are.
    pub role: Role,
    /// Whether the value stands after a colon: a port.
    pub is_port: bool,
    /// Whether more text stands after the characters in their cell.
    pub goes_on: bool,
    /// What travels along it.
    pub text: String,
    /// Whether no characters show it: the token is only the place where they would stand.
    pub lacking: bool,
}

/// A thread as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// What it carries.
    pub role: Role,
    /// Its bends.
    pub points: Vec<Point>,
    /// What travels along it.
    pub text: String,
    /// Whether no characters show it.
    pub lacking: bool,
    /// Where its name is written, and which side of the text that is.
    pub tag: Option<(Point, Anchor)>,
}

/// Which part of a name stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The middle.
    Middle,
    /// The start.
    Start,
    /// The end.
    End,
}

impl Area {
    fn middle(self) -> f64 {
        (self.left + self.right) / 2.0
    }

    fn center(self) -> f64 {
        (self.top + self.bottom) / 2.0
    }
}

/// The routes of all threads of one step.
pub fn routes(ends: &[Ends], frame: &Frame) -> Vec<Route> {
    match frame.layout {
        Layout::Wide => match frame.channel {
            Some(channel) => by_channel(ends, frame, channel),
            None => wide(ends, frame),
        },
        // Headers fill the width; only the margin is free.
        Layout::Medium if frame.channel.is_some() => margin(ends, frame),
        Layout::Medium => beside(ends, frame, frame.lens.right + frame.em * 0.7),
        Layout::Narrow => margin(ends, frame),
    }
}

/// Down from the row, along a rail, down into the address. Going left the leftmost token takes the upper rail,
/// going right the rightmost, so that threads do not cross.
fn wide(ends: &[Ends], frame: &Frame) -> Vec<Route> {
    let mut sorted: Vec<&Ends> = ends.iter().collect();
    sorted.sort_by(|one, two| one.token.middle().total_cmp(&two.token.middle()));
    if !sorted.iter().all(|it| it.value.middle() < it.token.middle()) {
        sorted.reverse();
    }
    let count = sorted.len();
    let routes = sorted.into_iter().enumerate();
    routes
        .map(|(index, it)| {
            let goal = it.value.top - 5.0;
            let share = if count == 1 { 0.46 } else { 0.3 + 0.36 * fraction(index, count.saturating_sub(1)) };
            let rail = frame.parting_top + (goal - frame.parting_top) * share;
            let (from, to) = (it.token.middle(), it.value.middle());
            let points = if it.token.bottom < frame.lens.bottom - frame.em * 1.2 {
                // Other rows stand below these characters: leave between the rows, then by the side.
                let side = frame.lens.right + frame.em * (0.6 + 0.7 * fraction(index, 1));
                let gap = it.token.bottom + frame.em * (0.12 + 0.16 * fraction(index, 1));
                vec![(from, it.token.bottom), (from, gap), (side, gap), (side, rail), (to, rail), (to, goal)]
            } else if (from - to).abs() < 3.0 {
                vec![(to, it.token.bottom + 2.0), (to, goal)]
            } else {
                vec![(from, it.token.bottom + 2.0), (from, rail), (to, rail), (to, goal)]
            };
            // The rail is the bend before the last two.
            let start = points.iter().rev().nth(2).map_or(from, |point| point.0);
            Route {
                role: it.role,
                points,
                text: it.text.clone(),
                lacking: it.lacking,
                tag: Some(tag(start, to, rail, frame)),
            }
        })
        .collect()
}

/// Down by the gap beside the headers and into the header from its right, so that no other header is crossed.
fn by_channel(ends: &[Ends], frame: &Frame, channel: f64) -> Vec<Route> {
    let mut sorted: Vec<&Ends> = ends.iter().collect();
    sorted.sort_by(|one, two| two.token.middle().total_cmp(&one.token.middle()));
    let routes = sorted.into_iter().enumerate();
    routes
        .map(|(index, it)| {
            let rail = frame.parting_top + frame.em * (1.5 + 1.5 * fraction(index, 1));
            let down = channel + frame.em * 0.8 * fraction(index, 1);
            let (from, y) = (it.token.middle(), it.value.center());
            let goal = if it.is_port || index == 0 {
                (it.value.right + 5.0, y)
            } else {
                (it.value.middle(), it.value.top - 4.0)
            };
            let last = if goal.1 < y { (it.value.middle(), rail) } else { (down, y) };
            let bend = if goal.1 < y { last } else { (down, rail) };
            let points = if bend == last {
                vec![(from, it.token.bottom + 2.0), (from, rail), last, goal]
            } else {
                vec![(from, it.token.bottom + 2.0), (from, rail), bend, last, goal]
            };
            Route {
                role: it.role,
                points,
                text: it.text.clone(),
                lacking: it.lacking,
                tag: Some(tag(from, bend.0, rail, frame)),
            }
        })
        .collect()
}

/// The name stands on its rail, or beside a rail that is too short for it.
fn tag(from: f64, to: f64, rail: f64, frame: &Frame) -> (Point, Anchor) {
    let room = (from - to).abs();
    if room > frame.em * 11.0 {
        ((((from + to) / 2.0), rail), Anchor::Middle)
    } else if from.max(to) + frame.em * 10.0 < frame.width {
        ((from.max(to) + frame.em * 0.7, rail), Anchor::Start)
    } else {
        ((from.min(to) - frame.em * 0.7, rail), Anchor::End)
    }
}

/// Out of the row to a rail between row and path, then into the address: addresses from the left, ports from
/// below.
fn beside(ends: &[Ends], frame: &Frame, rail: f64) -> Vec<Route> {
    let rising = ends.first().is_some_and(|it| it.value.center() < it.token.center());
    let count = ends.len();
    let routes = ends.iter().enumerate();
    routes
        .map(|(index, it)| {
            let lane = if rising { index } else { count.saturating_sub(1).saturating_sub(index) };
            let x = rail + frame.em * 0.9 * fraction(lane, 1);
            let mut points = leave(it, x, frame.em);
            if it.is_port {
                let under = it.value.bottom + frame.em * 0.42;
                points.extend([
                    (x, under),
                    (it.value.middle(), under),
                    (it.value.middle(), it.value.bottom + 3.0),
                ]);
            } else {
                points.extend([(x, it.value.center()), (it.value.left - 6.0, it.value.center())]);
            }
            Route { role: it.role, points, text: it.text.clone(), lacking: it.lacking, tag: None }
        })
        .collect()
}

/// By the right margin; the upper of two threads enters its address from above.
fn margin(ends: &[Ends], frame: &Frame) -> Vec<Route> {
    let base = frame.width - (frame.em * 0.65).max(9.0);
    let count = ends.len();
    let routes = ends.iter().enumerate();
    routes
        .map(|(index, it)| {
            let x = base - frame.em * 0.7 * fraction(count.saturating_sub(1).saturating_sub(index), 1);
            let mut points = leave(it, x, frame.em);
            if index == 0 && count > 1 {
                let over = it.value.top - frame.em * 0.3;
                points.extend([
                    (x, over),
                    (it.value.middle(), over),
                    (it.value.middle(), it.value.top - 2.0),
                ]);
            } else {
                points.extend([(x, it.value.center()), (it.value.right + 6.0, it.value.center())]);
            }
            Route { role: it.role, points, text: it.text.clone(), lacking: it.lacking, tag: None }
        })
        .collect()
}

/// The first bends: parts of a cell leave from below, whole cells from their right side.
fn leave(it: &Ends, x: f64, em: f64) -> Vec<Point> {
    if it.is_port || it.goes_on {
        let under = it.token.bottom + em * 0.45;
        vec![(it.token.middle(), it.token.bottom + 2.0), (it.token.middle(), under), (x, under)]
    } else {
        vec![(it.token.right + 5.0, it.token.center()), (x, it.token.center())]
    }
}

fn fraction(part: usize, whole: usize) -> f64 {
    let number = |it: usize| f64::from(u32::try_from(it).unwrap_or_default());
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}

/// The path of the bends with rounded corners, in the words of SVG. `number` writes a number: the browser does it
/// with what it has, as Rust's own way is large.
pub fn path(points: &[Point], radius: f64, number: impl Fn(f64) -> String) -> String {
    let mut drawn = String::new();
    let mut add = |command: char, point: Point| {
        drawn.push(command);
        drawn.push_str(&number(point.0));
        drawn.push(' ');
        drawn.push_str(&number(point.1));
    };
    for (index, point) in points.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|it| points.get(it));
        let after = points.get(index.saturating_add(1));
        match (before, after) {
            (None, _) => add('M', *point),
            (Some(_), None) => add('L', *point),
            (Some(before), Some(after)) => {
                add('L', toward(*point, *before, radius));
                add('Q', *point);
                add(' ', toward(*point, *after, radius));
            }
        }
    }
    drawn
}

/// The point `radius` away from `corner` on the way to `other`, at most half the way.
fn toward(corner: Point, other: Point, radius: f64) -> Point {
    let (x, y) = (other.0 - corner.0, other.1 - corner.1);
    let length = x.hypot(y);
    if length <= 0.0 {
        return corner;
    }
    let share = (radius / length).min(0.5);
    (corner.0 + x * share, corner.1 + y * share)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(token: f64, value: f64) -> Ends {
        Ends {
            token: Area { left: token - 10.0, right: token + 10.0, top: 0.0, bottom: 20.0 },
            value: Area { left: value - 10.0, right: value + 10.0, top: 100.0, bottom: 120.0 },
            role: Role::NodePort,
            is_port: true,
            goes_on: false,
            text: String::new(),
            lacking: false,
        }
    }

    fn frame(layout: Layout) -> Frame {
        let lens = Area { left: 0.0, right: 900.0, top: 0.0, bottom: 20.0 };
        Frame { layout, parting_top: 24.0, lens, width: 1000.0, em: 16.0, channel: None }
    }

    #[test]
    fn threads_going_left_do_not_cross() {
        let found = routes(&[ends(800.0, 300.0), ends(600.0, 200.0)], &frame(Layout::Wide));
        let rails: Vec<f64> = found.iter().map(|it| it.points[1].1).collect();
        assert_eq!(found[0].points[0].0, 600.0);
        assert!(rails[0] < rails[1], "the leftmost token takes the upper rail");
    }

    #[test]
    fn corners_are_round() {
        assert_eq!(
            path(&[(0.0, 0.0), (0.0, 20.0), (20.0, 20.0)], 5.0, |it| format!("{it:.1}")),
            "M0.0 0.0L0.0 15.0Q0.0 20.0 5.0 20.0L20.0 20.0"
        );
    }

    #[test]
    fn a_straight_thread_has_two_points() {
        let found = routes(&[ends(300.0, 301.0)], &frame(Layout::Wide));
        assert_eq!(found[0].points.len(), 2);
    }
}
