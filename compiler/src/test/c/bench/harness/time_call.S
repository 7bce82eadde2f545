/* The timed call: the same instructions around whatever is called, so that they cancel out. */
        .syntax unified
        .thumb
        .text

/*
 * uint32_t harness_time_call(int32_t (*function)(void), int32_t *result)
 * In: r0 the function, r1 where its result goes. Out: r0 = ticks between two readings of SysTick,
 * modulo 2^24. Keeps r4-r11, as the procedure call standard wants.
 */
        .global harness_time_call
        .type   harness_time_call, %function
        .thumb_func
harness_time_call:
        push    {r4, r5, r6, lr}
        mov     r6, r1                  /* where the result goes */
        ldr     r5, =0xE000E018         /* SYST_CVR, which counts down */
        ldr     r4, [r5]                /* the time before */
        blx     r0
        ldr     r5, [r5]                /* the time after */
        str     r0, [r6]
        subs    r0, r4, r5
        pop     {r4, r5, r6, pc}
        .size   harness_time_call, . - harness_time_call

/* int32_t harness_empty(void): one instruction, which is what a call cannot do without. */
        .global harness_empty
        .type   harness_empty, %function
        .thumb_func
harness_empty:
        bx      lr
        .size   harness_empty, . - harness_empty
        .ltorg
