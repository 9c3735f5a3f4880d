notes = Megjegyzések
positions_count = { $value ->
    [one] { $value } álláspont
   *[other] { $value } álláspont
}
