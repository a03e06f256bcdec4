"""How sure is each flag, when every choice could have been made a little differently?"""
