//! No label covers another, nothing leaves the frame, and each kind of date has its own look.

use super::super::chart::tests::{bar, day, edge, lane, on};
use super::super::chart::{self, Bar, Edge, Lane, Mark};
use super::*;
use crate::words::english;
use proptest::prelude::*;

const ROOMS: [Room; 3] = [Room::BROAD, Room::COLUMN, Room::NARROW];

/// The picture in the frame that the chart asks for.
fn drawn(lanes: Vec<Lane>, marks: Vec<Mark>, room: Room) -> Drawing {
    let (from, to) = chart::frame(&lanes, &marks, (None, None)).unwrap_or((0, 0));
    layout(&english(), &Chart { from, to, lanes, marks }, room)
}

fn rects(drawing: &Drawing, wanted: Rect) -> Vec<(Tenths, Tenths)> {
    let rect = |shape: &Shape| match shape {
        Shape::Rect { x, width, kind, .. } if *kind == wanted => Some((*x, x + width)),
        _ => None,
    };
    drawing.shapes.iter().filter_map(rect).collect()
}

fn count(drawing: &Drawing, is: impl Fn(&Shape) -> bool) -> usize {
    drawing.shapes.iter().filter(|shape| is(shape)).count()
}

fn says(drawing: &Drawing, wanted: &str) -> bool {
    drawing.shapes.iter().any(|s| matches!(s, Shape::Words { words, .. } if words == wanted))
}

/// Two labels that cover one another.
fn collision(drawing: &Drawing) -> Option<(Shape, Shape)> {
    let labels: Vec<_> =
        drawing.shapes.iter().filter_map(|shape| Some((shape, shape.label()?))).collect();
    for (at, (one, a)) in labels.iter().enumerate() {
        for (other, b) in labels.iter().skip(at + 1) {
            if a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3 {
                return Some(((*one).clone(), (*other).clone()));
            }
        }
    }
    None
}

fn outside(drawing: &Drawing) -> Option<Shape> {
    let inside = |left: Tenths, top: Tenths, right: Tenths, bottom: Tenths| {
        left >= 0 && top >= 0 && right <= drawing.width && bottom <= drawing.height
    };
    let fits = |shape: &Shape| match shape {
        Shape::Rect { x, y, width, height, .. } => {
            *width > 0 && *height > 0 && inside(*x, *y, x + width, y + height)
        }
        Shape::Line { from, to, .. } => {
            inside(from.0.min(to.0), from.1.min(to.1), from.0.max(to.0), from.1.max(to.1))
        }
        Shape::Tip { x, y, height, right } => {
            let tip = if *right { x + 75 } else { x - 75 };
            inside(tip.min(*x), *y, tip.max(*x), y + height)
        }
        Shape::Handover { x, y } => inside(x - 45, y - 45, x + 45, y + 45),
        _ => {
            shape.label().is_none_or(|(left, top, right, bottom)| inside(left, top, right, bottom))
        }
    };
    drawing.shapes.iter().find(|shape| !fits(shape)).cloned()
}

fn names() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "Pompeo",
        "Director of the Central Intelligence Agency",
        "Administrator of the National Aeronautics and Space Administration (acting)",
        "W",
        "מנהל המוסד",
        "Bundesaußenministerinnenkonferenzvorsitzende",
        "中央情報局長官",
        "",
    ])
    .prop_map(str::to_owned)
}

/// Two days within a span of about 300 years, or of a month, either without bound now and then.
fn edges() -> impl Strategy<Value = (Edge, Edge)> {
    let days = prop_oneof![-60_000..50_000_i64, 17_500..17_530_i64];
    (days, 0..9_000_i64, 0..3_000_i64, 0..400_i64, 0..8u8, any::<bool>()).prop_map(
        |(first, long, at_start, at_end, open, doubtful)| {
            let at_start = if at_start < 2_500 { 0 } else { at_start - 2_500 };
            let mut start = edge(first, first + at_start);
            let mut end = edge(first + long, first + long + (at_end - 300).max(0));
            if open == 1 {
                start = Edge { earliest: i64::MIN, not_known: true, ..start };
            }
            if open == 2 {
                end = edge(i64::MAX, i64::MAX);
            }
            if open == 3 {
                end = Edge { latest: i64::MAX, not_known: true, ..end };
            }
            (start, Edge { doubtful, ..end })
        },
    )
}

fn bars() -> impl Strategy<Value = Bar> {
    (names(), any::<bool>(), edges()).prop_map(|(label, acting, (start, end))| Bar {
        label,
        acting,
        start,
        end,
    })
}

fn lanes() -> impl Strategy<Value = Vec<Lane>> {
    let lane = (names(), prop::collection::vec(bars(), 0..12));
    prop::collection::vec(lane.prop_map(|(name, bars)| Lane { name, bars }), 0..5)
}

fn marks() -> impl Strategy<Value = Vec<Mark>> {
    let when =
        (edges(), any::<bool>(), any::<bool>()).prop_map(|((start, end), inexact, rival)| {
            let last = if inexact { end.latest } else { start.latest };
            When {
                runs: vec![(start.latest, last.max(start.latest))],
                inexact,
                doubtful: false,
                rival,
            }
        });
    let mark = (names(), prop::collection::vec(when, 0..3));
    prop::collection::vec(mark.prop_map(|(title, dates)| Mark { title, dates }), 0..30)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_label_covers_another_and_nothing_leaves_the_frame(lanes in lanes(), marks in marks()) {
        for room in ROOMS {
            let drawing = drawn(lanes.clone(), marks.clone(), room);
            prop_assert_eq!(collision(&drawing), None);
            prop_assert_eq!(outside(&drawing), None);
        }
    }

    #[test]
    fn a_crop_keeps_everything_in_the_frame(
        lanes in lanes(), marks in marks(), from in -70_000..60_000_i64, long in 0..4_000_i64,
    ) {
        for room in ROOMS {
            let chart =
                Chart { from, to: from + long, lanes: lanes.clone(), marks: marks.clone() };
            let drawing = layout(&english(), &chart, room);
            prop_assert_eq!(collision(&drawing), None);
            prop_assert_eq!(outside(&drawing), None);
        }
    }
}

fn pompeo() -> Vec<Bar> {
    vec![
        bar("Director of the CIA", day(2017, 1, 23), day(2018, 4, 26)),
        bar("Secretary of State", day(2018, 4, 26), day(2021, 1, 20)),
    ]
}

#[test]
fn a_handover_is_marked_and_the_bars_meet_there() {
    for room in ROOMS {
        let drawing = drawn(vec![lane("Mike Pompeo", pompeo())], Vec::new(), room);
        assert_eq!(count(&drawing, |s| matches!(s, Shape::Handover { .. })), 1);
        let bars = rects(&drawing, Rect::Tenure);
        assert_eq!(bars.len(), 2);
        assert_eq!(bars[0].1, bars[1].0, "one ends where the other begins");
    }
}

#[test]
fn two_tenures_with_a_gap_hand_nothing_over() {
    let bars = vec![
        bar("a", day(2017, 1, 1), day(2017, 6, 1)),
        bar("b", day(2017, 6, 3), day(2018, 1, 1)),
    ];
    let drawing = drawn(vec![lane("Office", bars)], Vec::new(), Room::BROAD);
    assert_eq!(count(&drawing, |s| matches!(s, Shape::Handover { .. })), 0);
}

#[test]
fn an_uncertain_end_is_hatched_up_to_its_last_day_only() {
    let month =
        Bar { end: edge(day(2018, 4, 1), day(2018, 4, 30)), ..bar("a", day(2017, 1, 1), 0) };
    let lanes = vec![lane("Office", vec![month])];
    let (from, to) = (day(2017, 1, 1), day(2018, 12, 31));
    let drawing = layout(&english(), &Chart { from, to, lanes, marks: Vec::new() }, Room::BROAD);
    let scale = Scale::new(from, to, Room::BROAD.gutter + TIP, Room::BROAD.width - EDGE);
    let april = (scale.start(day(2018, 4, 1)), scale.end(day(2018, 4, 30)));
    let certain = (scale.start(from), scale.end(day(2018, 4, 1)));
    assert_eq!(rects(&drawing, Rect::Tenure), [certain]);
    assert_eq!(rects(&drawing, Rect::Possible), [(certain.1, april.1)]);
}

#[test]
fn a_tenure_of_which_no_day_is_certain_is_hatched_whole() {
    let vague = Bar {
        start: edge(day(2017, 1, 1), day(2017, 12, 31)),
        end: edge(day(2017, 1, 1), day(2017, 12, 31)),
        ..bar("a", 0, 0)
    };
    let drawing = drawn(vec![lane("Office", vec![vague])], Vec::new(), Room::BROAD);
    assert!(rects(&drawing, Rect::Tenure).is_empty());
    assert_eq!(rects(&drawing, Rect::Possible).len(), 1);
}

#[test]
fn who_is_still_in_office_runs_on_and_an_end_not_known_is_hatched() {
    let still = Bar { end: edge(i64::MAX, i64::MAX), ..bar("a", day(2021, 6, 1), 0) };
    let drawing = drawn(vec![lane("Office", vec![still])], Vec::new(), Room::BROAD);
    assert_eq!(count(&drawing, |s| matches!(s, Shape::Tip { right: true, .. })), 1);
    assert!(rects(&drawing, Rect::Possible).is_empty());
    let start = day(2021, 6, 1);
    let ended = Bar {
        end: Edge { earliest: start, latest: i64::MAX, not_known: true, doubtful: false },
        ..bar("a", start, 0)
    };
    let drawing = drawn(vec![lane("Office", vec![ended])], Vec::new(), Room::BROAD);
    assert_eq!(count(&drawing, |s| matches!(s, Shape::Tip { .. })), 0);
    assert_eq!(rects(&drawing, Rect::Possible).len(), 1);
}

#[test]
fn acting_holders_look_different() {
    let acting = Bar { acting: true, ..bar("Haspel", day(2018, 4, 26), day(2018, 5, 21)) };
    let drawing = drawn(vec![lane("CIA", vec![acting])], Vec::new(), Room::BROAD);
    assert_eq!(rects(&drawing, Rect::Acting).len(), 1);
    assert!(rects(&drawing, Rect::Tenure).is_empty());
}

#[test]
fn events_are_lines_spans_are_bands_and_inexact_days_are_hatched() {
    let night = on("Night", day(2018, 1, 31), day(2018, 2, 1));
    let one = on("Day", day(2017, 5, 5), day(2017, 5, 5));
    let mut month = on("Month", day(2018, 9, 1), day(2018, 9, 30));
    month.dates[0].inexact = true;
    month
        .dates
        .push(When { rival: true, ..on("", day(2018, 11, 3), day(2018, 11, 3)).dates[0].clone() });
    let drawing = drawn(vec![lane("Mike Pompeo", pompeo())], vec![one, night, month], Room::BROAD);
    assert_eq!(count(&drawing, |s| matches!(s, Shape::Line { kind: Line::Event, .. })), 1);
    assert_eq!(rects(&drawing, Rect::Event).len(), 1);
    assert_eq!(rects(&drawing, Rect::PossibleEvent).len(), 1);
    assert_eq!(count(&drawing, |s| matches!(s, Shape::Line { kind: Line::Rival, .. })), 1);
    let hollow = |s: &Shape| matches!(s, Shape::Disc { number: 3, rival: true, .. });
    assert_eq!(count(&drawing, hollow), 1, "a rival date has the event's number, hollow");
    assert!(drawing.titled && says(&drawing, "Night"));
}

#[test]
fn a_title_is_whole_where_there_is_room_beside_it() {
    let title = "Kennedy and Webb discuss the date of the landing on the Moon";
    let met = on(title, day(1962, 11, 21), day(1962, 11, 21));
    let lanes = vec![lane("President", vec![bar("Kennedy", day(1961, 1, 20), day(1963, 11, 22))])];
    assert!(says(&drawn(lanes.clone(), vec![met.clone()], Room::BROAD), title));
    let crowd: Vec<Mark> = (0..40).map(|_| met.clone()).collect();
    assert!(!says(&drawn(lanes, crowd, Room::NARROW), title));
}

#[test]
fn a_day_is_as_wide_as_a_day_where_days_can_be_seen() {
    let one = day(2018, 4, 26);
    let drawing = drawn(Vec::new(), vec![on("Oath", one, one)], Room::BROAD);
    assert_eq!(rects(&drawing, Rect::Event).len(), 1);
    assert!(says(&drawing, "26 Apr"), "the calendar names days");
}

#[test]
fn a_number_stands_over_a_day_that_may_be_the_events() {
    let (one, other) = (day(2018, 4, 25), day(2018, 4, 27));
    let mut mark = on("One of two", one, one);
    mark.dates[0] =
        When { runs: vec![(one, one), (other, other)], inexact: true, ..When::default() };
    let drawing = drawn(Vec::new(), vec![mark], Room::BROAD);
    let days = rects(&drawing, Rect::PossibleEvent);
    assert_eq!(days.len(), 2);
    let over = |s: &Shape| matches!(s, Shape::Disc { x, .. } if days.iter().any(|(from, to)| from <= x && x <= to));
    assert_eq!(count(&drawing, over), 1);
}

#[test]
fn before_the_common_era() {
    let caesar = bar("Caesar", day(-51, 1, 1), day(-43, 3, 15));
    let ides = on("Ides of March", day(-43, 3, 15), day(-43, 3, 15));
    let drawing = drawn(vec![lane("Dictator", vec![caesar])], vec![ides], Room::BROAD);
    assert!(says(&drawing, "50 BCE"), "{:?}", drawing.shapes);
    assert_eq!(rects(&drawing, Rect::Tenure).len(), 1);
}

#[test]
fn what_finds_no_room_is_named_by_a_letter() {
    let crowd: Vec<Bar> = (0..40)
        .map(|n| {
            bar(
                "A minister with a long name",
                day(1900, 1, 1) + n * 30,
                day(1900, 1, 1) + n * 30 + 20,
            )
        })
        .collect();
    let long = bar("Long", day(1850, 1, 1), day(1899, 1, 1));
    let bars: Vec<Bar> = std::iter::once(long).chain(crowd).collect();
    let drawing = drawn(vec![lane("Minister", bars)], Vec::new(), Room::NARROW);
    assert!(drawing.lettered.len() > 30);
    assert_eq!(collision(&drawing), None);
}

#[test]
fn letters_count_on_past_z() {
    let letters: Vec<String> = [0, 25, 26, 27, 701, 702].into_iter().map(lanes::letter).collect();
    assert_eq!(letters, ["a", "z", "aa", "ab", "zz", "aaa"]);
}
